<#-- To the applicant whose complaint cannot be read. -->
<@subject>Your complaint ${case.registrationNumber!case.number} could not be read</@subject>
<@preview>File it again so that it can be read.</@preview>
<@heading>Your complaint could not be read</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>A part of your complaint is illegible, so we cannot answer it.</@p>
<#if content.caseNote?has_content>
<@quote>${content.caseNote}</@quote>
</#if>
<@facts>
  <@fact label="Complaint number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
</@facts>
<@button url=links.status>Check the status</@button>
<@p>File it again <@link url=links.portal>on the portal</@link> or write it legibly. The term runs from the registration of the new complaint.</@p>
<@small>Legal basis: The Rules for filing and considering complaints, Government Decree No. 840 of 16.08.2012.</@small>
