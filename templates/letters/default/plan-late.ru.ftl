<#-- To a reader who asked for plans of openness, when an approved plan is not public in time. extra.plan, extra.body, extra.number, extra.until, extra.url. -->
<@subject>План открытости не опубликован в срок: ${extra.body!"орган"}</@subject>
<@heading>План не опубликован в срок</@heading>
<@p>Здравствуйте!</@p>
<@p>План открытости утверждён, но орган не опубликовал его вовремя. Руководителю об этом напомнили.</@p>
<@facts>
  <#if (extra.body)??><@fact label="Орган">${extra.body}</@fact></#if>
  <#if (extra.plan)??><@fact label="План">${extra.plan}</@fact></#if>
  <#if (extra.number)??><@fact label="Номер">${extra.number}</@fact></#if>
  <#if (extra.until)??><@fact label="Нужно было опубликовать">до ${until(extra.until)}</@fact></#if>
</@facts>
<@button url=extra.url>Открыть страницу плана</@button>
<@p>Когда план опубликуют, мы напишем снова.</@p>
<@small>Вы получили это письмо, потому что подписались на сообщения о планах открытости.</@small>
