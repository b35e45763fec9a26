<#-- To the applicant some of whose questions went to other bodies, while this one answers the rest. -->
<@subject>Some questions of your appeal ${case.registrationNumber!case.number} went to other bodies</@subject>
<@preview>We will answer our questions, the bodies named here theirs.</@preview>
<@heading>Other bodies will answer some of your questions</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>The appeal “${case.title}” raises questions of several bodies. We have sent them copies. Each will register the appeal and answer its questions.<#if case.term?has_content> The term of each answer: ${case.term}.</#if></@p>
<@p>We will answer the rest<#if case.dueAt??> by ${until(case.dueAt)}</#if>.</@p>
<@facts>
  <@fact label="Registration number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
  <#list content.forwardedTo![] as each>
  <@fact label="Copy sent to">${each.bodyName!""}<#if each.number??>, number ${each.number}</#if></@fact>
  </#list>
</@facts>
<@button url=links.status>Check the status</@button>
<@steps title="What happens next" ordered=false>
  <@item>Wait for the letters of those bodies on registration: they give numbers and dates.</@item>
  <@item>Follow the appeal on its page: all its cases are shown there.</@item>
</@steps>
<@heading level=2>Questions</@heading>
<@p>This letter comes from: ${body.name}.<#if phone??> Telephone: ${phone}. Give the number of your appeal.</#if></@p>
<@small>Legal basis: Article 8(3) and (4) of Federal Law No. 59-FZ of 02.05.2006.</@small>
