<#-- To the sender when the act is another body's. -->
<@subject>Your conclusion ${case.number} has been forwarded to the developer of the act</@subject>
<@preview>The body that develops the act considers it.</@preview>
<@heading>Your conclusion has been forwarded to the developer of the act</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>The act “${content.draftTitle!case.title}” is developed by another body. We have passed your conclusion on to it: it will register the conclusion and reply to you.</@p>
<@facts>
  <@fact label="Our number">${case.number}</@fact>
  <#list content.forwardedTo![] as each><@fact label="Forwarded to">${each.bodyName!""}<#if each.number??>, number ${each.number}</#if></@fact></#list>
</@facts>
<@button url=links.status>Check the status</@button>
<@small>Legal basis: Article 5 of Federal Law No. 172-FZ of 17.07.2009, Article 8 of Federal Law No. 59-FZ of 02.05.2006.</@small>
