<#-- To the organisation when the candidate is admitted. -->
<@subject>Candidate admitted: ${case.registrationNumber!case.number}</@subject>
<@preview>Experts score the candidates next.</@preview>
<@heading>The candidate is admitted</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>${content.councilName!case.title}: the papers are complete and no restriction applies. At least three people score the candidate, each alone; the commission decides on the composition by the ranking. We write about the result.</@p>
<@facts>
  <@fact label="Number of the nomination">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
  <@fact label="Competition">${content.competitionNumber!""}</@fact>
</@facts>
<@button url=links.status>Check the status</@button>
<@small>Legal basis: Articles 6 and 9 of Regional Law No. 304 of 01.07.2019; Article 13 of Federal Law No. 212-FZ of 21.07.2014.</@small>
