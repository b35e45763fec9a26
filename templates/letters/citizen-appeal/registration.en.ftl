<#-- To the applicant when the official number is given and the term of the answer begins. -->
<#assign special = (content.ruling!"") == "duplicate" || (content.competence!"") == "other" || (content.accusedBodies![])?seq_contains(body.code) || !["", "none"]?seq_contains(content.circumstances!"")>
<@subject>Your appeal ${case.registrationNumber!case.number} has been registered</@subject>
<@preview><#if case.dueAt?? && !special>We will answer by ${until(case.dueAt)}. </#if>The number, the code and the next steps are inside.</@preview>
<@heading>Your appeal has been registered</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>We registered your appeal “${case.title}”<#if case.registeredAt??> ${on(case.registeredAt)}</#if>.</@p>
<@facts>
  <@fact label="Registration number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
  <#if case.dueAt?? && !special>
  <@fact label="We will answer">by ${until(case.dueAt)}</@fact>
  </#if>
</@facts>
<@button url=links.status>Check the status</@button>
<#if special>
<@steps title="What happens next" ordered=false>
  <@item>We will decide who is to consider the appeal and how, and write to you.</@item>
</@steps>
<#else>
<@steps title="What happens next">
  <@item>The head of the body will appoint an executor, and we will look into each of your questions.</@item>
  <@item>We will send the answer to this address. It will also appear on the page of your appeal.<#if content.replyMode! == "POST"> The paper answer will go to your postal address.</#if></@item>
  <@item>If we need more time, we will tell you the new date and the reason before this one passes.</@item>
</@steps>
<@heading level=2>Why this date</@heading>
<@p><#if why??>${why} </#if>Each day of the term is shown on the page of your appeal: “Why this date?”.</@p>
</#if>
<@heading level=2>Questions</@heading>
<@p>Your appeal is considered by: ${body.name}.<#if phone??> Telephone: ${phone}. Give the number of your appeal.</#if></@p>
<@small>Legal basis: Articles 8 and 12 of Federal Law No. 59-FZ of 02.05.2006. Keep the code to yourself.</@small>
