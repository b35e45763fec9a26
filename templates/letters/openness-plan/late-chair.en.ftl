<#-- To who chairs the commission when an approved plan is not public in time. -->
<@subject>A plan was not published in time: ${body.shortName!body.name}</@subject>
<@heading>An agreed plan was not published in time</@heading>
<@p>Dear ${(recipient.name)!"colleague"},</@p>
<@p>The plan of openness is agreed and approved, and the term of its publication has ended. The public page of the plan shows that to everybody. The head of the body has been reminded; if the plan does not appear, raise it at a meeting of the commission.</@p>
<@facts>
  <@fact label="Body">${body.name}</@fact>
  <@fact label="Plan">${case.title}</@fact>
  <@fact label="Case">${case.registrationNumber!case.number}</@fact>
</@facts>
<#if (content.planPath)??><@button url=links.portal?remove_ending("/") + content.planPath>Open the page of the plan</@button></#if>
