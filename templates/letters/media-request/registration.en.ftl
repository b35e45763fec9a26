<#-- To the newsroom when the official number is given. -->
<@subject>Your media request ${case.registrationNumber!case.number} has been registered</@subject>
<@preview><#if case.dueAt?? && (content.proposal!"answer") == "answer">The answer is due by ${until(case.dueAt)}. </#if>The number and the code are inside.</@preview>
<@heading>Your request has been registered</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>We registered the request “${case.title}”<#if case.registeredAt??> ${on(case.registeredAt)}</#if>.</@p>
<@facts>
  <@fact label="Request number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
  <#if case.dueAt?? && (content.proposal!"answer") == "answer">
  <@fact label="We will answer">by ${until(case.dueAt)}</@fact>
  </#if>
</@facts>
<@button url=links.status>Check the status</@button>
<#if (content.proposal!"answer") == "answer">
<#if why??>
<@heading level=2>Why this date</@heading>
<@p>${why} Each day of the term is shown on the page of your request: “Why this date?”.</@p>
</#if>
</#if>
<@heading level=2>Questions</@heading>
<@p>Your request is handled by the press office of: ${body.name}.<#if phone??> Telephone: ${phone}. Give the number of the request.</#if></@p>
<@small>Legal basis: Articles 39 and 40 of Law No. 2124-1 of 27.12.1991 on the Mass Media.</@small>
