<#-- To the organisation when its objection is not upheld. -->
<@subject>Objection not upheld: ${case.registrationNumber!case.number}</@subject>
<@preview>The reason is in the letter.</@preview>
<@heading>The objection is not upheld</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>The commission has considered your objection. The candidate is not admitted. The reason:</@p>
<@quote>${content.objectionReason!""}</@quote>
<@p>You can appeal to a court.</@p>
<@facts>
  <@fact label="Number of the nomination">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
  <@fact label="Competition">${content.competitionNumber!""}</@fact>
</@facts>
<@button url=links.status>Check the status</@button>
<@small>Legal basis: Articles 6 and 9 of Regional Law No. 304 of 01.07.2019; Article 13 of Federal Law No. 212-FZ of 21.07.2014.</@small>
