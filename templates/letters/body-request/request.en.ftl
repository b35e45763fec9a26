<#-- To the registrars of the body that is asked. content: question, askingBody, askingCase. -->
<@subject>Request for materials ${case.number}: reply<#if case.dueAt??> by ${date(case.dueAt)}</#if></@subject>
<@heading>Your body is asked for materials</@heading>
<@p>Hello, ${(recipient.name)!"colleague"}!</@p>
<@p>${(content.askingBody)!"Another body"} is considering a citizen’s appeal and asks for documents and materials.</@p>
<@facts>
  <@fact label="Number of the request">${case.number}</@fact>
  <#if (content.askingCase)?has_content><@fact label="In the case">${content.askingCase}</@fact></#if>
  <#if case.dueAt??><@fact label="Reply">by ${until(case.dueAt)}</@fact></#if>
</@facts>
<@heading level=2>What is asked for</@heading>
<@quote>${(content.question)!""}</@quote>
<@button url=links.task>Open the request</@button>
<@small>Bodies must provide on request the documents and materials needed to consider an appeal, except information protected as secret by law (Article 10(2) of Federal Law No. 59-FZ of 02.05.2006).</@small>
