<#-- To the organisation that took its nomination back. -->
<@subject>Nomination ${case.registrationNumber!case.number} withdrawn</@subject>
<@preview>The candidate has left the competition.</@preview>
<@heading>The nomination is withdrawn</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>We have stopped the consideration as you wished. The candidate has left the competition: ${content.councilName!case.title}. While nominations are accepted, a new one may be filed.</@p>
<@facts>
  <@fact label="Number of the nomination">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
  <@fact label="Competition">${content.competitionNumber!""}</@fact>
</@facts>
<@button url=links.status>Check the status</@button>
<@small>Legal basis: Articles 6 and 9 of Regional Law No. 304 of 01.07.2019; Article 13 of Federal Law No. 212-FZ of 21.07.2014.</@small>
