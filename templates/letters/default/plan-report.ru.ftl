<#-- To a reader who asked for plans of openness, when the report on a year is public. extra.plan, extra.body, extra.number, extra.year, extra.percent, extra.all, extra.done, extra.overdue, extra.url, extra.page. -->
<@subject>Отчёт о плане открытости: ${extra.body!"орган"}</@subject>
<@heading>Опубликован годовой отчёт</@heading>
<@p>Здравствуйте!</@p>
<@p>Орган рассказал, как исполнил план открытости<#if (extra.year)??> за ${extra.year} год</#if>.</@p>
<@facts>
  <#if (extra.body)??><@fact label="Орган">${extra.body}</@fact></#if>
  <#if (extra.plan)??><@fact label="План">${extra.plan}</@fact></#if>
  <#if (extra.number)??><@fact label="Номер">${extra.number}</@fact></#if>
  <@fact label="Исполнено">${extra.percent!0} %</@fact>
  <@fact label="Обязательств">${extra.all!0}, выполнено: ${extra.done!0}</@fact>
  <@fact label="Просрочено">${extra.overdue!0}</@fact>
</@facts>
<@button url=extra.url>Открыть отчёт</@button>
<#if (extra.page)??><@p>Каждое обязательство – <@link url=extra.page>на странице плана</@link>.</@p></#if>
<@small>Вы получили это письмо, потому что подписались на сообщения о планах открытости.</@small>
