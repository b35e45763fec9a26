<#-- To a reader who asked for plans of openness, when the reports on a quarter are there. extra.plan, extra.body, extra.number, extra.period, extra.percent, extra.all, extra.done, extra.overdue, extra.url. -->
<@subject>План исполнен на ${extra.percent!0} %: ${extra.body!"орган"}</@subject>
<@heading>Как исполняется план открытости</@heading>
<@p>Здравствуйте!</@p>
<@p>Ответственные отчитались за ${extra.period!"квартал"}.</@p>
<@facts>
  <#if (extra.body)??><@fact label="Орган">${extra.body}</@fact></#if>
  <#if (extra.plan)??><@fact label="План">${extra.plan}</@fact></#if>
  <#if (extra.number)??><@fact label="Номер">${extra.number}</@fact></#if>
  <@fact label="Исполнено">${extra.percent!0} %</@fact>
  <@fact label="Обязательств">${extra.all!0}, выполнено: ${extra.done!0}</@fact>
  <@fact label="Просрочено">${extra.overdue!0}</@fact>
</@facts>
<@button url=extra.url>Посмотреть, что сделано</@button>
<@small>Вы получили это письмо, потому что подписались на сообщения о планах открытости.</@small>
