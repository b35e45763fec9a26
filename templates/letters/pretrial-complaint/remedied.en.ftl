<#-- To the applicant when the breach has been put right. -->
<@subject>Your complaint ${case.registrationNumber!case.number}: the breach was put right</@subject>
<@preview>What was done and what confirms it is inside.</@preview>
<@heading>The breach has been put right</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>The breach that you complained of in “${case.title}” was put right<#if content.remedyOn?has_content> ${on(content.remedyOn)}</#if>.</@p>
<#if content.remedyDone?has_content>
<@quote>${content.remedyDone}</@quote>
</#if>
<@facts>
  <@fact label="Complaint number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
  <#if content.remedyEvidence?has_content>
  <@fact label="Confirmed by">${content.remedyEvidence}</@fact>
  </#if>
</@facts>
<@button url=links.status>Check the status</@button>
<@p>If it was not put right, file a new complaint <@link url=links.portal>on the portal</@link> and give the number of this one, or turn to a court or the prosecutor’s office.</@p>
<@heading level=2>Are you satisfied with the answer?</@heading>
<@p>Rate it from 1 to 5: it takes a minute. The link works for 30 days.</@p>
<@button url=links.rate>Rate the answer</@button>
<@small>Legal basis: The Rules for filing and considering complaints, Government Decree No. 840 of 16.08.2012.</@small>
