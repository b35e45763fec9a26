<#-- To the newsroom when the head has deferred the answer; the formal notice is attached. -->
<@subject>The answer to your request ${case.registrationNumber!case.number} has been deferred</@subject>
<@preview><#if case.dueAt??>We will answer by ${until(case.dueAt)}. </#if>The reason is inside.</@preview>
<@heading>The answer has been deferred</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>The facts for your request “${case.title}” cannot be given within seven days. The notice of deferral is attached, in Russian.</@p>
<#if content.extensionReason?has_content>
<@heading level=2>Reason</@heading>
<@quote>${content.extensionReason}</@quote>
</#if>
<@facts>
  <@fact label="Request number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
  <#if case.dueAt??>
  <@fact label="We will answer">by ${until(case.dueAt)}</@fact>
  </#if>
</@facts>
<@button url=links.status>Check the status</@button>
<#if why??>
<@heading level=2>Why this date</@heading>
<@p>${why} Each day of the term is shown on the page of your request: “Why this date?”.</@p>
</#if>
<@heading level=2>Questions</@heading>
<@p>Your request is handled by the press office of: ${body.name}.<#if phone??> Telephone: ${phone}. Give the number of the request.</#if></@p>
<@small>Legal basis: Article 40 of Law No. 2124-1 of 27.12.1991 on the Mass Media.</@small>
