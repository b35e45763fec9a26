<#-- To an address for which somebody asked to be told of new acts. extra.url: the link, its secret filled in when the letter is sent; extra.body, extra.topic, extra.hours. -->
<#assign plans = (extra.about!"") == "plans">
<@subject>${plans?then("Подтвердите подписку на сообщения о планах открытости", "Подтвердите подписку на сообщения об экспертизе актов")}</@subject>
<@preview>Откройте ссылку и нажмите «Подтвердить подписку».</@preview>
<@heading>Подтвердите подписку</@heading>
<@p>Здравствуйте!</@p>
<@p>Кто-то, скорее всего вы, попросил писать на этот адрес ${plans?then("о планах открытости: когда их публикуют, как исполняют и когда опаздывают", "о новых актах на антикоррупционной экспертизе")}.</@p>
<@facts>
  <#if (extra.body)??><@fact label="Орган">${extra.body}</@fact></#if>
  <#if (extra.topic)??><@fact label="Тема">${extra.topic}</@fact></#if>
</@facts>
<@button url=extra.url>Подтвердить подписку</@button>
<@p>Ссылка сработает один раз<#if (extra.hours)??> и действует ${extra.hours} ч</#if>. Если вы не просили об этом, ничего не делайте: без подтверждения мы не пишем, а адрес удаляем.</@p>
