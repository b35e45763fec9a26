<#-- To the registrars of the body that was asked, when the case that asked was closed first. -->
<@subject>Запрос материалов ${case.number} больше не нужен</@subject>
<@heading>Отвечать на запрос больше не нужно</@heading>
<@p>Здравствуйте, ${(recipient.name)!"коллега"}!</@p>
<@p>Дело, по которому ваш орган просили предоставить материалы, закрыто. Задача снята, отвечать не нужно.</@p>
<@facts>
  <@fact label="Номер запроса">${case.number}</@fact>
  <#if (content.askingBody)?has_content><@fact label="Кто запрашивал">${content.askingBody}</@fact></#if>
  <#if (content.askingCase)?has_content><@fact label="По делу">${content.askingCase}</@fact></#if>
</@facts>
<@button url=links.task>Открыть запрос</@button>
