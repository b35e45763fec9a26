<#-- To a reader who asked for plans of openness, once for each version. extra.plan, extra.body, extra.number, extra.version, extra.url. -->
<#assign again = (extra.version!1) gt 1>
<@subject>${again?then("План открытости изменён", "Опубликован план открытости")}: ${extra.body!"орган"}</@subject>
<@heading>${again?then("Опубликована новая редакция плана", "Опубликован план открытости")}</@heading>
<@p>Здравствуйте!</@p>
<@p>${again?then("План изменили тем же порядком: после обсуждения, проверки и утверждения.", "План утверждён. Каждое его мероприятие теперь – обязательство со сроком и ответственным.")}</@p>
<@facts>
  <#if (extra.body)??><@fact label="Орган">${extra.body}</@fact></#if>
  <#if (extra.plan)??><@fact label="План">${extra.plan}</@fact></#if>
  <#if (extra.number)??><@fact label="Номер">${extra.number}</@fact></#if>
</@facts>
<@button url=extra.url>Открыть план</@button>
<@p>На странице плана видно, что обещано, что уже сделано и что просрочено.</@p>
<@small>Вы получили это письмо, потому что подписались на сообщения о планах открытости.</@small>
