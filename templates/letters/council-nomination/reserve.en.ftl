<#-- To the organisation whose candidate is on the reserve. -->
<@subject>Candidate on the reserve: ${case.registrationNumber!case.number}</@subject>
<@preview>We write if a seat becomes free.</@preview>
<@heading>The candidate is on the reserve list</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>${content.councilName!case.title}: there were not enough seats this time. If one becomes free, it goes to the reserve in its order.</@p>
<#if content.inPool!false><@p>The candidate agreed to stay in the pool of experts: bodies and the expert council may ask for an opinion. The consent can be withdrawn on the page of the nomination.</@p></#if>
<#if content.selectionPlace??><@p>Place in the ranking: ${content.selectionPlace}. Score: ${content.selectionScore!""}. Scores and rules stand on the page of the competition.</@p></#if>
<@facts>
  <@fact label="Number of the nomination">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
  <@fact label="Competition">${content.competitionNumber!""}</@fact>
</@facts>
<@button url=links.status>Check the status</@button>
<@small>Legal basis: Articles 6 and 9 of Regional Law No. 304 of 01.07.2019; Article 13 of Federal Law No. 212-FZ of 21.07.2014.</@small>
