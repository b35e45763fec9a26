<#-- To the nominating organisation at once after filing. -->
<@subject>Заявка ${case.registrationNumber!case.number} принята</@subject>
<@preview>Проверим документы и напишем о допуске.</@preview>
<@heading>Мы получили вашу заявку</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Вы выдвинули кандидата в совет «${content.councilName!case.title}». Заявка поступила ${on((case.receivedAt)!case.openedAt)}, в срок.</@p>
<@facts>
  <@fact label="Номер заявки">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
  <@fact label="Конкурс">${content.competitionNumber!""}</@fact>
</@facts>
<@button url=links.status>Проверить статус</@button>
<@steps title="Что дальше">
  <@item>Проверим документы и ограничения.<#if case.dueAt??> Ответим до ${until(case.dueAt)}.</#if></@item>
  <@item>Если документов не хватает, попросим их прислать и дадим срок.</@item>
  <@item>Допущенных кандидатов оценят эксперты, состав определит комиссия.</@item>
</@steps>
<@p>Каждое согласие кандидата записано отдельно. Отозвать любое можно на странице заявки, она открывается по номеру и коду.</@p>
<@small>Основание: ст. 6 и 9 Закона Калининградской области от 01.07.2019 № 304, ст. 13 Федерального закона от 21.07.2014 № 212-ФЗ.</@small>
