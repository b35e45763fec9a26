<#-- To the applicant when the head has deferred the answer. -->
<@subject>Ответ на запрос ${case.registrationNumber!case.number} отложен</@subject>
<@preview><#if case.dueAt??>Ответим до ${until(case.dueAt)}. </#if>Причина – в письме.</@preview>
<@heading>Ответ на запрос отложен</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Дать информацию по запросу «${case.title}» в обычный срок невозможно. Ответ отложен<#if content.extensionDays??> на ${days(content.extensionDays)}</#if>.</@p>
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
<@p>Запрос рассматривает ${body.name}.<#if phone??> Телефон: ${phone}. Назовите номер запроса.</#if></@p>
<@small>Основание: ч. 6 ст. 18 Федерального закона от 09.02.2009 № 8-ФЗ: об отсрочке сообщают в течение семи дней со дня регистрации, она не может быть больше 15 дней сверх срока.</@small>
