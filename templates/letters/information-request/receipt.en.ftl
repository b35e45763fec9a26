<#-- To the applicant at once after filing. -->
<@subject>Your request ${case.number} has been received</@subject>
<@preview><#if case.dueAt??>We will register it by ${until(case.dueAt)}. </#if>The number and the tracking code are inside.</@preview>
<@heading>We have received your request</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>Your information request “${case.title}” arrived ${on((case.receivedAt)!case.openedAt)}. You do not need to do anything else.</@p>
<@facts>
  <@fact label="Number">${case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
  <@fact label="Addressed to">${body.name}</@fact>
</@facts>
<@button url=links.status>Check the status</@button>
<@steps title="What happens next">
  <@item>We will register your request<#if case.dueAt??> by ${until(case.dueAt)}</#if> and send you its official number and the date by which we will answer.</@item>
  <@item>We will look for the information and answer. This is free of charge.<#if case.term?has_content> The term of the answer: ${case.term}.</#if></@item>
  <@item>If the request does not say what is wanted, or concerns another body, we will write to you.</@item>
</@steps>
<@small>Legal basis: Article 18(5)–(9) of Federal Law No. 8-FZ of 09.02.2009. Keep the code to yourself: it shows how your request is progressing.</@small>
