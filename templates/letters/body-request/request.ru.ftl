<#-- To the registrars of the body that is asked. content: question, askingBody, askingCase. -->
<@subject>Запрос материалов ${case.number}: ответьте<#if case.dueAt??> до ${date(case.dueAt)}</#if></@subject>
<@heading>Ваш орган просят предоставить материалы</@heading>
<@p>Здравствуйте, ${(recipient.name)!"коллега"}!</@p>
<@p>${(content.askingBody)!"Другой орган"} рассматривает обращение гражданина и запрашивает документы и материалы.</@p>
<@facts>
  <@fact label="Номер запроса">${case.number}</@fact>
  <#if (content.askingCase)?has_content><@fact label="По делу">${content.askingCase}</@fact></#if>
  <#if case.dueAt??><@fact label="Ответьте">до ${until(case.dueAt)}</@fact></#if>
</@facts>
<@heading level=2>Что запрашивается</@heading>
<@quote>${(content.question)!""}</@quote>
<@button url=links.task>Открыть запрос</@button>
<@small>Органы обязаны предоставить по запросу документы и материалы, необходимые для рассмотрения обращения, кроме сведений, составляющих охраняемую законом тайну (ч. 2 ст. 10 Федерального закона от 02.05.2006 № 59-ФЗ).</@small>
