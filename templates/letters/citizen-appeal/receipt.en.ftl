<#-- To the applicant at once after filing. -->
<@subject>Your appeal ${case.number} has been received</@subject>
<@preview><#if case.dueAt??>We will register it by ${until(case.dueAt)}. </#if>The number and the tracking code are inside.</@preview>
<@heading>We have received your appeal</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>Your appeal “${case.title}” arrived ${on((case.receivedAt)!case.openedAt)}. You do not need to do anything else.</@p>
<@facts>
  <@fact label="Number">${case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
  <@fact label="Addressed to">${body.name}</@fact>
</@facts>
<@button url=links.status>Check the status</@button>
<@steps title="What happens next">
  <@item>We will register your appeal<#if case.dueAt??> by ${until(case.dueAt)}</#if> and send you its official number and the date by which we will answer.</@item>
  <@item>We will consider it and answer.<#if case.term?has_content> The term of the answer: ${case.term}.</#if></@item>
  <@item>We will write to this address about the course of your appeal. While your appeal is open, you can add papers or withdraw it on its page.</@item>
</@steps>
<@heading level=2>Questions</@heading>
<@p>The number and the code show where your appeal is now.<#if phone??> If you still have questions, call and give the number: ${phone}.</#if></@p>
<@small>Legal basis: Articles 8 and 12 of Federal Law No. 59-FZ of 02.05.2006. Keep the code to yourself: it shows how your appeal is progressing.</@small>
