<#-- To the applicant at once after filing. -->
<@subject>Запрос ${case.number} получен</@subject>
<@preview><#if case.dueAt??>Зарегистрируем до ${until(case.dueAt)}. </#if>Номер и код для проверки – в письме.</@preview>
<@heading>Мы получили ваш запрос</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Ваш запрос информации «${case.title}» поступил ${on((case.receivedAt)!case.openedAt)}. Ничего больше делать не нужно.</@p>
<@facts>
  <@fact label="Номер">${case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
  <@fact label="Кому адресован">${body.name}</@fact>
</@facts>
<@button url=links.status>Проверить статус</@button>
<@steps title="Что дальше">
  <@item>Зарегистрируем запрос<#if case.dueAt??> до ${until(case.dueAt)},</#if> и пришлём официальный номер и срок ответа.</@item>
  <@item>Найдём информацию и ответим. Это бесплатно.<#if case.term?has_content> Срок ответа: ${case.term}.</#if></@item>
  <@item>Если из запроса не будет понятно, что нужно, или он относится к другому органу, напишем вам.</@item>
</@steps>
<@small>Основание: ч. 5–9 ст. 18 Федерального закона от 09.02.2009 № 8-ФЗ. Код никому не сообщайте: по нему виден ход рассмотрения.</@small>
