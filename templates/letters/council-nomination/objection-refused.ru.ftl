<#-- To the organisation when its objection is not upheld. -->
<@subject>Возражение не принято: ${case.registrationNumber!case.number}</@subject>
<@preview>Причина – в письме.</@preview>
<@heading>Возражение не принято</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Комиссия рассмотрела ваше возражение. Кандидат не допущен. Причина:</@p>
<@quote>${content.objectionReason!""}</@quote>
<@p>Решение можно обжаловать в суд.</@p>
<@facts>
  <@fact label="Номер заявки">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
  <@fact label="Конкурс">${content.competitionNumber!""}</@fact>
</@facts>
<@button url=links.status>Проверить статус</@button>
<@small>Основание: ст. 6 и 9 Закона Калининградской области от 01.07.2019 № 304, ст. 13 Федерального закона от 21.07.2014 № 212-ФЗ.</@small>
