<#-- To the organisation when the candidate is admitted. -->
<@subject>Кандидат допущен: ${case.registrationNumber!case.number}</@subject>
<@preview>Дальше кандидатов оценят эксперты.</@preview>
<@heading>Кандидат допущен к оценке</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>${content.councilName!case.title}: документы в порядке, ограничений нет. Кандидата оценят не меньше трёх человек, каждый отдельно; комиссия определит состав по рейтингу. Мы напишем об итоге.</@p>
<@facts>
  <@fact label="Номер заявки">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
  <@fact label="Конкурс">${content.competitionNumber!""}</@fact>
</@facts>
<@button url=links.status>Проверить статус</@button>
<@small>Основание: ст. 6 и 9 Закона Калининградской области от 01.07.2019 № 304, ст. 13 Федерального закона от 21.07.2014 № 212-ФЗ.</@small>
