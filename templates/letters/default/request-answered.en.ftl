<#-- To whoever has the case that asked. extra.body?, extra.number?, extra.question?: the request. -->
<@subject>A request was answered: ${case.registrationNumber!case.number}</@subject>
<@heading>A request was answered</@heading>
<@p>Hello, ${(recipient.name)!"colleague"}!</@p>
<@p>${(extra.body)!"Another body"} has replied to the request for materials. The reply and its files are in the case.</@p>
<@facts>
  <@fact label="Case">${case.registrationNumber!case.number}</@fact>
  <@fact label="About">${case.title}</@fact>
  <#if (extra.number)?has_content><@fact label="Number of the request">${extra.number}</@fact></#if>
  <#if case.dueAt??><@fact label="Date of the case">by ${until(case.dueAt)}</@fact></#if>
</@facts>
<@button url=links.task>Open the case</@button>
