<#-- To the applicant when the date of their case is another; a diagram sends it after resumeDeadline or a startDeadline that starts anew. -->
<@subject>A new date: ${case.registrationNumber!case.number}</@subject>
<@preview><#if case.dueAt??>The deadline is ${until(case.dueAt)}.<#else>The term runs again.</#if></@preview>
<@heading>The term runs again</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>The term of the case “${case.title}” runs again<#if case.dueAt??>: until ${until(case.dueAt)}</#if>.</@p>
<@facts>
  <@fact label="Number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
  <@fact label="Responsible body">${body.name}</@fact>
</@facts>
<@button url=links.status>Check the status</@button>
<#if why??>
<@heading level=2>Why this date</@heading>
<@p>${why} All changes are shown on the page of the case: “How the deadline changed”.</@p>
</#if>
<#if phone??>
<@small>Questions: ${phone}. Give the number.</@small>
</#if>
