<#-- To the applicant at once after filing. -->
<@subject>Your complaint ${case.number} has been received</@subject>
<@preview>We will register it by the next working day. The number and the tracking code are inside.</@preview>
<@heading>We have received your complaint</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>Your complaint about the service “${case.title}” arrived ${on((case.receivedAt)!case.openedAt)}. You do not need to do anything else.</@p>
<@facts>
  <@fact label="Number">${case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
  <@fact label="Filed with">${body.name}</@fact>
</@facts>
<@button url=links.status>Check the status</@button>
<@steps title="What happens next">
  <@item>We will register your complaint by <#if case.dueAt??>${until(case.dueAt)}<#else>the next working day</#if> and send you its official number and the date.</@item>
  <@item>We will find who considers it. Those you complain of will not decide on it.</@item>
  <@item>We will consider it and reply.<#if case.term?has_content> Term: ${case.term}.</#if> The short term holds if your papers were not accepted or misprints were not corrected.</@item>
</@steps>
<#if content.filer! == "representative">
<@p>You filed as a representative. If you did not attach the paper that confirms your authority, send it: without it the complaint is refused.</@p>
</#if>
<@small>Legal basis: Article 11.2 of Federal Law No. 210-FZ of 27.07.2010. Keep the code to yourself: it shows how your complaint is progressing.</@small>
