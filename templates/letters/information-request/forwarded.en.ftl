<#-- To the applicant whose request concerns another body. -->
<@subject>Your request ${case.registrationNumber!case.number} has been forwarded</@subject>
<@preview>The body that has the information will answer.</@preview>
<@heading>Your request has been forwarded to another body</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>The information that you ask for in “${case.title}” is held by another body. We have forwarded your request there. That body will register it anew and answer you; the term of the answer runs from that registration.</@p>
<@facts>
  <@fact label="Request number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
  <#list content.forwardedTo![] as each>
  <@fact label="Forwarded to">${each.bodyName!""}<#if each.number??>, number ${each.number}</#if></@fact>
  </#list>
</@facts>
<@button url=links.status>Check the status</@button>
<@steps title="What happens next" ordered=false>
  <@item>Wait for that body’s letter on registration: it gives the new number and the date.</@item>
  <@item>Follow the request on its page: all cases opened on it are shown there.</@item>
</@steps>
<@small>Legal basis: Article 18(7) of Federal Law No. 8-FZ of 09.02.2009.</@small>
