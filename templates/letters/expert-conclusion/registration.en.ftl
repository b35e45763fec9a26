<#-- To the sender when the conclusion is joined to the case of the draft. -->
<@subject>Your conclusion ${case.registrationNumber!case.number} has been registered</@subject>
<@preview><#if case.dueAt??>We reply by ${until(case.dueAt)}. </#if>The number and the code are inside.</@preview>
<@heading>Your conclusion has joined the case of the draft</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>We registered your conclusion on the act “${content.draftTitle!case.title}”<#if case.registeredAt??> ${on(case.registeredAt)}</#if>.</@p>
<@facts>
  <@fact label="Number of the conclusion">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
  <#if content.draftNumber?has_content><@fact label="Number of the draft">${content.draftNumber}</@fact></#if>
  <#if case.dueAt??><@fact label="We reply by">${until(case.dueAt)}</@fact></#if>
</@facts>
<@button url=links.status>Check the status</@button>
<#if content.late!false>
<@p>It came after the end of the window. We will consider it and reply, but the draft may proceed without waiting for the reply.</@p>
<#else>
<@p>The draft is not submitted for signature before all conclusions that came in time are considered.</@p>
</#if>
<#if content.checkNote?has_content><@quote>${content.checkNote}</@quote></#if>
<#if why??>
<@heading level=2>Why this date</@heading>
<@p>${why}</@p>
</#if>
<@small>Legal basis: Article 5(3) of Federal Law No. 172-FZ of 17.07.2009.</@small>
