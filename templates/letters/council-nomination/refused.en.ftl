<#-- To the organisation when the candidate is not admitted. -->
<@subject>Candidate not admitted: ${case.registrationNumber!case.number}</@subject>
<@preview>The reason and how to object are in the letter.</@preview>
<@heading>The candidate is not admitted</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>${content.councilName!case.title}. The reason:</@p>
<@quote>${content.barReason!""}<#if content.barArticle?has_content> (${content.barArticle})</#if></@quote>
<#if content.verifyNote?has_content><@quote>${content.verifyNote}</@quote></#if>
<@p>If you disagree, add your objection as a file on the page of the nomination within 3 working days: the commission considers it.</@p>
<@facts>
  <@fact label="Number of the nomination">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
  <@fact label="Competition">${content.competitionNumber!""}</@fact>
</@facts>
<@button url=links.status>Check the status</@button>
<@small>Legal basis: Articles 6 and 9 of Regional Law No. 304 of 01.07.2019; Article 13 of Federal Law No. 212-FZ of 21.07.2014.</@small>
