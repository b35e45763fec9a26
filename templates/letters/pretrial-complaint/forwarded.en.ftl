<#-- To the applicant whose complaint another body considers. -->
<@subject>Your complaint ${case.registrationNumber!case.number} has been handed over</@subject>
<@preview>The body that may decide on it will consider it.</@preview>
<@heading>Your complaint has been handed over to another body</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>By law another body considers your complaint about the service “${case.title}”. We have handed it over. That body will register it anew, and the term runs from that registration.</@p>
<#if content.handOverReason?has_content>
<@quote>${content.handOverReason}</@quote>
</#if>
<@facts>
  <@fact label="Complaint number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
  <#list content.forwardedTo![] as each>
  <@fact label="Handed over to">${each.bodyName!""}<#if each.number??>, number ${each.number}</#if></@fact>
  </#list>
</@facts>
<@button url=links.status>Check the status</@button>
<@steps title="What happens next" ordered=false>
  <@item>Wait for that body’s letter on registration: it gives the new number and the date.</@item>
  <@item>Follow the complaint on its page: all cases opened on it are shown there.</@item>
</@steps>
<@small>Legal basis: Article 11.2(1) of Federal Law No. 210-FZ of 27.07.2010; the Rules for filing and considering complaints, Government Decree No. 840 of 16.08.2012.</@small>
