<#-- To the applicant when the head has extended the check. -->
<@subject>More time to check your report ${case.registrationNumber!case.number}</@subject>
<@preview><#if case.dueAt??>We will answer by ${until(case.dueAt)}. </#if>The reason is inside.</@preview>
<@heading>The check will take longer</@heading>
<@p>Hello<#if applicant.greeting?has_content>, ${applicant.greeting}</#if>!</@p>
<@p>To check your report we need more time. The term has been extended<#if content.extensionDays??> by ${days(content.extensionDays)}</#if>.</@p>
<#if content.extensionReason?has_content>
<@heading level=2>Reason</@heading>
<@quote>${content.extensionReason}</@quote>
</#if>
<@facts>
  <@fact label="Report number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
  <#if case.dueAt??>
  <@fact label="New date">by ${until(case.dueAt)}</@fact>
  </#if>
</@facts>
<@button url=links.status>Open the page of the report</@button>
<@small>Legal basis: Article 12(2) of Federal Law No. 59-FZ of 02.05.2006. Only those who check the report see it. Your account on the portal does not show it: it can be followed by number and code alone, so keep them to yourself.</@small>
