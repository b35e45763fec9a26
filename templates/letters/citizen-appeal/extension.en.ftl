<#-- To the applicant when the head has extended the term. -->
<@subject>More time to answer your appeal ${case.registrationNumber!case.number}</@subject>
<@preview><#if case.dueAt??>We will answer by ${until(case.dueAt)}. </#if>The reason is inside.</@preview>
<@heading>We need more time to answer</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>To answer your appeal “${case.title}” properly, we need more time. The head of the body has decided to extend the term<#if content.extensionDays??> by ${days(content.extensionDays)}</#if>.</@p>
<#if content.extensionReason?has_content>
<@heading level=2>Reason</@heading>
<@quote>${content.extensionReason}</@quote>
</#if>
<@facts>
  <@fact label="Registration number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
  <#if case.dueAt??>
  <@fact label="We will now answer">by ${until(case.dueAt)}</@fact>
  </#if>
</@facts>
<@button url=links.status>Check the status</@button>
<@steps title="What happens next">
  <@item>We will go on considering your appeal and answer each question by the new date.</@item>
  <@item>We will send the answer to this address. It will also appear on the page of your appeal.<#if content.replyMode! == "POST"> The paper answer will go to your postal address.</#if></@item>
</@steps>
<#if why??>
<@heading level=2>Why this date</@heading>
<@p>${why} Each day of the term is shown on the page of your appeal: “Why this date?”.</@p>
</#if>
<@heading level=2>Questions</@heading>
<@p>Your appeal is considered by: ${body.name}.<#if phone??> Telephone: ${phone}. Give the number of your appeal.</#if></@p>
<@small>Legal basis: Article 12(2) of Federal Law No. 59-FZ of 02.05.2006: the term may be extended once, and the applicant must be told.</@small>
