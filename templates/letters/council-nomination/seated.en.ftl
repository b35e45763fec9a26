<#-- To the organisation whose candidate is taken. -->
<@subject>Candidate taken: ${case.registrationNumber!case.number}</@subject>
<@preview>The body tells of the first meeting.</@preview>
<@heading>The candidate is a member of the council</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>${content.councilName!case.title}: the composition is approved and your candidate is in it. The body tells of the first meeting.</@p>
<#if content.selectionPlace??><@p>Place in the ranking: ${content.selectionPlace}. Score: ${content.selectionScore!""}. Scores and rules stand on the page of the competition.</@p></#if>
<@facts>
  <@fact label="Number of the nomination">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
  <@fact label="Competition">${content.competitionNumber!""}</@fact>
</@facts>
<@button url=links.status>Check the status</@button>
<@small>Legal basis: Articles 6 and 9 of Regional Law No. 304 of 01.07.2019; Article 13 of Federal Law No. 212-FZ of 21.07.2014.</@small>
