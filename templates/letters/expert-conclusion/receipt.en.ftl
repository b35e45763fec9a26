<#-- To the sender at once after filing. -->
<@subject>Your conclusion ${case.number} has been received</@subject>
<@preview>We check the accreditation and join the conclusion to the case of the draft.</@preview>
<@heading>We have received your conclusion</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>The conclusion on the act “${case.title}” arrived ${on((case.receivedAt)!case.openedAt)}. You do not need to do anything else.</@p>
<@facts>
  <@fact label="Number">${case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
  <@fact label="Sent to">${body.name}</@fact>
</@facts>
<@button url=links.status>Check the status</@button>
<@steps title="What happens next">
  <@item>We check the accreditation, join the conclusion to the case of the draft and send you its official number.</@item>
  <@item>The developer considers each finding.<#if case.dueAt??> We reply by ${until(case.dueAt)}.</#if></@item>
</@steps>
<#if content.accredited! == "no">
<@p>You say that you are not accredited. We will consider your text as a citizen’s appeal and write to you about it.</@p>
</#if>
<@small>Legal basis: Article 5 of Federal Law No. 172-FZ of 17.07.2009. Keep the code to yourself: it shows how your conclusion is progressing.</@small>
