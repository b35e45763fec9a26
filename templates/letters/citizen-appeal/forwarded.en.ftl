<#-- To the applicant whose appeal was forwarded as a whole, because another body is competent or this one may not decide. -->
<@subject>Your appeal ${case.registrationNumber!case.number} has been forwarded</@subject>
<@preview>The body to which it was forwarded will answer.</@preview>
<@heading>Your appeal has been forwarded to another body</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>The appeal “${case.title}” will be considered by another body. It will register the appeal anew and answer you.<#if case.term?has_content> The term of the answer runs from that new registration: ${case.term}.</#if></@p>
<@facts>
  <@fact label="Registration number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
  <#list content.forwardedTo![] as each>
  <@fact label="Forwarded to">${each.bodyName!""}<#if each.number??>, number ${each.number}</#if></@fact>
  </#list>
</@facts>
<@button url=links.status>Check the status</@button>
<@steps title="What happens next" ordered=false>
  <@item>Wait for that body’s letter on registration: it gives the new number and the date.</@item>
  <@item>Follow the appeal on its page: all cases opened on it are shown there.</@item>
</@steps>
<@heading level=2>Questions</@heading>
<@p>This letter comes from: ${body.name}.<#if phone??> Telephone: ${phone}. Give the number of your appeal.</#if></@p>
<@small>Legal basis: Article 8 of Federal Law No. 59-FZ of 02.05.2006: an appeal is forwarded to whom it concerns, and the applicant is told.</@small>
