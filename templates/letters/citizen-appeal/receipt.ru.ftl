<#-- To the applicant at once after filing. -->
<@subject>Обращение ${case.number} получено</@subject>
<@preview><#if case.dueAt??>Зарегистрируем до ${until(case.dueAt)}. </#if>Номер и код для проверки – в письме.</@preview>
<@heading>Мы получили ваше обращение</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Ваше обращение «${case.title}» поступило ${on((case.receivedAt)!case.openedAt)}. Ничего больше делать не нужно.</@p>
<@facts>
  <@fact label="Номер">${case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
  <@fact label="Кому адресовано">${body.name}</@fact>
</@facts>
<@button url=links.status>Проверить статус</@button>
<@steps title="Что дальше">
  <@item>Зарегистрируем обращение<#if case.dueAt??> до ${until(case.dueAt)},</#if> и пришлём официальный номер и срок ответа.</@item>
  <@item>Рассмотрим его и ответим.<#if case.term?has_content> Срок ответа: ${case.term}.</#if></@item>
  <@item>О ходе рассмотрения сообщим на этот адрес. Пока обращение рассматривается, на его странице можно добавить документы или отозвать его.</@item>
</@steps>
<@heading level=2>Вопросы</@heading>
<@p>Номер и код покажут, где сейчас ваше обращение.<#if phone??> Если останутся вопросы, позвоните и назовите номер: ${phone}.</#if></@p>
<@small>Основание: ст. 8 и 12 Федерального закона от 02.05.2006 № 59-ФЗ. Код никому не сообщайте: по нему виден ход рассмотрения.</@small>
