<#-- To the applicant when the official number is given and the term of the answer begins. -->
<#assign away = ["other", "unknown"]?seq_contains(content.competence!"")>
<@subject>Your request ${case.registrationNumber!case.number} has been registered</@subject>
<@preview><#if case.dueAt?? && !away>We will answer by ${until(case.dueAt)}. </#if>The number, the code and the next steps are inside.</@preview>
<@heading>Your request has been registered</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>We registered your information request “${case.title}”<#if case.registeredAt??> ${on(case.registeredAt)}</#if>.</@p>
<@facts>
  <@fact label="Request number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
  <#if case.dueAt?? && !away>
  <@fact label="We will answer">by ${until(case.dueAt)}</@fact>
  </#if>
</@facts>
<@button url=links.status>Check the status</@button>
<#if away>
<@steps title="What happens next" ordered=false>
  <@item>The request seems to concern another body. Within seven days we will decide where to forward it and write to you.</@item>
</@steps>
<#else>
<@steps title="What happens next">
  <@item>The head of the body will appoint an executor, who will look for the information.</@item>
  <@item>We will send the answer to this address. It will also appear on the page of your request.<#if content.replyMode! == "POST"> The paper answer will go to your postal address.</#if></@item>
  <@item>If the information cannot be given by that date, we will tell you the reason and the new date within seven days of registration.</@item>
</@steps>
<#if why??>
<@heading level=2>Why this date</@heading>
<@p>${why} Each day of the term is shown on the page of your request: “Why this date?”.</@p>
</#if>
</#if>
<@heading level=2>Questions</@heading>
<@p>Your request is handled by: ${body.name}.<#if phone??> Telephone: ${phone}. Give the number of the request.</#if></@p>
<@small>Legal basis: Article 18(5)–(7) of Federal Law No. 8-FZ of 09.02.2009.</@small>
