<#-- To the applicant when the check is done. -->
<#assign outcomes = {
  "confirmed": "Confirmed, measures taken",
  "partly_confirmed": "Confirmed in part",
  "not_confirmed": "Not confirmed"
}>
<@subject>Your report ${case.registrationNumber!case.number}: the check is finished</@subject>
<@preview>The result is in this letter and on the page of the report.</@preview>
<@heading>The check of your report is finished</@heading>
<@p>Hello<#if applicant.greeting?has_content>, ${applicant.greeting}</#if>!</@p>
<@p>We have checked what you reported. Thank you for speaking up.</@p>
<@facts>
  <@fact label="Report number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
  <#if (outcomes[content.outcome!""])??>
  <@fact label="Result">${outcomes[content.outcome]}</@fact>
  </#if>
</@facts>
<#if content.answer?has_content>
<@heading level=2>What was found</@heading>
<@quote>${content.answer}</@quote>
</#if>
<#if content.measures?has_content>
<@heading level=2>Measures</@heading>
<@quote>${content.measures}</@quote>
</#if>
<@button url=links.status>Open the page of the report</@button>
<@steps title="If you disagree" ordered=false>
  <@item>You may contest the result before the superior body, the prosecutor’s office or in court.</@item>
  <@item>If there are new facts, file a new report <@link url=links.portal>on the portal</@link>.</@item>
</@steps>
<@small>Legal basis: Article 10 of Federal Law No. 59-FZ of 02.05.2006. Only those who check the report see it. Your account on the portal does not show it: it can be followed by number and code alone, so keep them to yourself.</@small>
