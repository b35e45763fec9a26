<#-- To the registrars of the body that was asked, when the case that asked was closed first. -->
<@subject>Request for materials ${case.number} is no longer needed</@subject>
<@heading>The request need not be answered any more</@heading>
<@p>Hello, ${(recipient.name)!"colleague"}!</@p>
<@p>The case in which your body was asked for materials is closed. The task is gone; no reply is needed.</@p>
<@facts>
  <@fact label="Number of the request">${case.number}</@fact>
  <#if (content.askingBody)?has_content><@fact label="Who asked">${content.askingBody}</@fact></#if>
  <#if (content.askingCase)?has_content><@fact label="In the case">${content.askingCase}</@fact></#if>
</@facts>
<@button url=links.task>Open the request</@button>
