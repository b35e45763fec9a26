<#-- To the applicant when the official number is given. -->
<@subject>Your report ${case.registrationNumber!case.number} has been registered</@subject>
<@preview>The number, the code and the next steps are inside.</@preview>
<@heading>Your report has been registered</@heading>
<@p>Hello<#if applicant.greeting?has_content>, ${applicant.greeting}</#if>!</@p>
<@p>We registered your report<#if case.registeredAt??> ${on(case.registeredAt)}</#if>.</@p>
<@facts>
  <@fact label="Report number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
  <#if case.dueAt??>
  <@fact label="If we check it ourselves, we will answer">by ${until(case.dueAt)}</@fact>
  </#if>
</@facts>
<@button url=links.status>Open the page of the report</@button>
<@steps title="What happens next" ordered=false>
  <@item>We will decide who is to check the report, and write to you if we pass it on.</@item>
  <@item>The result will appear on the page of the report.</@item>
</@steps>
<@small>Legal basis: Articles 8 and 12 of Federal Law No. 59-FZ of 02.05.2006. Only those who check the report see it. Your account on the portal does not show it: it can be followed by number and code alone, so keep them to yourself.</@small>
