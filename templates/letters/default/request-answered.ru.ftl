<#-- To whoever has the case that asked. extra.body?, extra.number?, extra.question?: the request. -->
<@subject>Пришёл ответ на запрос: ${case.registrationNumber!case.number}</@subject>
<@heading>Пришёл ответ на запрос</@heading>
<@p>Здравствуйте, ${(recipient.name)!"коллега"}!</@p>
<@p>${(extra.body)!"Другой орган"} ответил на запрос материалов. Ответ и приложенные файлы уже в деле.</@p>
<@facts>
  <@fact label="Дело">${case.registrationNumber!case.number}</@fact>
  <@fact label="О чём">${case.title}</@fact>
  <#if (extra.number)?has_content><@fact label="Номер запроса">${extra.number}</@fact></#if>
  <#if case.dueAt??><@fact label="Срок дела">до ${until(case.dueAt)}</@fact></#if>
</@facts>
<@button url=links.task>Открыть дело</@button>
