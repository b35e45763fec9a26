<#-- To the applicant when the head has deferred the answer. -->
<@subject>The answer to your request ${case.registrationNumber!case.number} has been deferred</@subject>
<@preview><#if case.dueAt??>We will answer by ${until(case.dueAt)}. </#if>The reason is inside.</@preview>
<@heading>The answer has been deferred</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>The information for your request “${case.title}” cannot be given within the usual term. The answer has been deferred<#if content.extensionDays??> by ${days(content.extensionDays)}</#if>.</@p>
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
<@p>Your request is handled by: ${body.name}.<#if phone??> Telephone: ${phone}. Give the number of the request.</#if></@p>
<@small>Legal basis: Article 18(6) of Federal Law No. 8-FZ of 09.02.2009: the applicant is told within seven days of registration, and the answer may be deferred by at most 15 days beyond the term.</@small>
