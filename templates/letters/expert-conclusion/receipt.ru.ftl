<#-- To the sender at once after filing. -->
<@subject>Заключение ${case.number} получено</@subject>
<@preview>Проверим аккредитацию и присоединим заключение к делу проекта.</@preview>
<@heading>Мы получили ваше заключение</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Заключение на акт «${case.title}» поступило ${on((case.receivedAt)!case.openedAt)}. Ничего больше делать не нужно.</@p>
<@facts>
  <@fact label="Номер">${case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
  <@fact label="Кому направлено">${body.name}</@fact>
</@facts>
<@button url=links.status>Проверить статус</@button>
<@steps title="Что дальше">
  <@item>Проверим аккредитацию и присоединим заключение к делу проекта. Пришлём официальный номер.</@item>
  <@item>Разработчик рассмотрит каждое замечание.<#if case.dueAt??> Ответим до ${until(case.dueAt)}.</#if></@item>
</@steps>
<#if content.accredited! == "no">
<@p>Вы указали, что аккредитации у вас нет. Мы рассмотрим ваш текст как обращение гражданина и напишем об этом.</@p>
</#if>
<@small>Основание: ст. 5 Федерального закона от 17.07.2009 № 172-ФЗ. Код никому не сообщайте: по нему виден ход рассмотрения.</@small>
