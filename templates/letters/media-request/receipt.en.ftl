<#-- To the newsroom at once after filing. -->
<@subject>Your media request ${case.number} has been received</@subject>
<@preview>We will answer within 7 days. The number and the tracking code are inside.</@preview>
<@heading>We have received your request</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>Your request “${case.title}”<#if content.outlet?has_content> (newsroom: ${content.outlet})</#if> arrived ${on((case.receivedAt)!case.openedAt)}.</@p>
<@facts>
  <@fact label="Request number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
  <@fact label="Addressed to">${body.name}</@fact>
  <#if case.dueAt??>
  <@fact label="We will answer">by ${until(case.dueAt)}</@fact>
  </#if>
</@facts>
<@button url=links.status>Check the status</@button>
<@steps title="What happens next">
  <@item>The press office will register the request and gather facts and comments.</@item>
  <@item>If seven days will not do, or the information holds a secret that the law protects, we will tell you within three days.</@item>
  <@item>We will send the answer to this address; it will also appear on the page of the request.</@item>
</@steps>
<@small>Legal basis: Articles 39 and 40 of Law No. 2124-1 of 27.12.1991 on the Mass Media.</@small>
