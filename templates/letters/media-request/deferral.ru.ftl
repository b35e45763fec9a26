<#-- To the newsroom when the head has deferred the answer; the formal notice is attached. -->
<@subject>Ответ на запрос ${case.registrationNumber!case.number} отложен</@subject>
<@preview><#if case.dueAt??>Ответим до ${until(case.dueAt)}. </#if>Причина – в письме.</@preview>
<@heading>Ответ на запрос отложен</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Представить сведения по запросу «${case.title}» за семь дней нельзя. Уведомление об отсрочке приложено к письму.</@p>
<#if content.extensionReason?has_content>
<@heading level=2>Причина</@heading>
<@quote>${content.extensionReason}</@quote>
</#if>
<@facts>
  <@fact label="Номер запроса">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
  <#if case.dueAt??>
  <@fact label="Ответим">до ${until(case.dueAt)}</@fact>
  </#if>
</@facts>
<@button url=links.status>Проверить статус</@button>
<#if why??>
<@heading level=2>Почему эта дата</@heading>
<@p>${why} Каждый день срока показан на странице запроса: «Почему эта дата?».</@p>
</#if>
<@heading level=2>Вопросы</@heading>
<@p>Запрос рассматривает пресс-служба органа: ${body.name}.<#if phone??> Телефон: ${phone}. Назовите номер запроса.</#if></@p>
<@small>Основание: ст. 40 Закона РФ от 27.12.1991 № 2124-1 «О средствах массовой информации».</@small>
