<#-- To the applicant at once after filing; the matter is not named, for letters are read by others too. -->
<@subject>Your report ${case.number} has been received</@subject>
<@preview>Keep the number and the code: they show how the check is going.</@preview>
<@heading>We have received your report</@heading>
<@p>Hello<#if applicant.greeting?has_content>, ${applicant.greeting}</#if>!</@p>
<@p>Your report arrived ${on((case.receivedAt)!case.openedAt)}. Only those who check it will see it.</@p>
<@facts>
  <@fact label="Report number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
  <@fact label="Addressed to">${body.name}</@fact>
</@facts>
<@button url=links.status>Open the page of the report</@button>
<@steps title="What happens next">
  <@item>We will register the report<#if case.dueAt??> by ${until(case.dueAt)}</#if>.</@item>
  <@item>After that we will decide whether to check it ourselves or to pass it on to those who must. Crimes are reported to law enforcement.</@item>
  <@item>If we check it ourselves, we will tell the result.<#if case.term?has_content> The terms: ${case.term}.</#if></@item>
</@steps>
<@small>Legal basis: Articles 8 and 12 of Federal Law No. 59-FZ of 02.05.2006, Article 9 of Federal Law No. 273-FZ of 25.12.2008. Only those who check the report see it. Your account on the portal does not show it: it can be followed by number and code alone, so keep them to yourself.</@small>
