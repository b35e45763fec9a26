<#-- To the organisation when papers are missing. -->
<@subject>Papers needed for nomination ${case.registrationNumber!case.number}</@subject>
<@preview>Send them on the page of the nomination.</@preview>
<@heading>Papers are missing</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>We have checked the nomination: ${content.councilName!case.title}. Missing:</@p>
<@quote>${content.missingPapersText!""}</@quote>
<#if content.checkNote?has_content><@quote>${content.checkNote}</@quote></#if>
<@p>You have 3 working days unless the rules of the competition say otherwise. Open the page of the nomination and add the papers. Without them the candidate is not admitted.</@p>
<@facts>
  <@fact label="Number of the nomination">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
  <@fact label="Competition">${content.competitionNumber!""}</@fact>
</@facts>
<@button url=links.status>Check the status</@button>
<@small>Legal basis: Articles 6 and 9 of Regional Law No. 304 of 01.07.2019; Article 13 of Federal Law No. 212-FZ of 21.07.2014.</@small>
