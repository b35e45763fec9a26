<#-- To the organisation that took its nomination back. -->
<@subject>Заявка ${case.registrationNumber!case.number} отозвана</@subject>
<@preview>Кандидат снят с конкурса.</@preview>
<@heading>Заявка отозвана</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Мы прекратили рассмотрение по вашей просьбе. Кандидат снят с конкурса: ${content.councilName!case.title}. Пока идёт приём, можно подать новую заявку.</@p>
<@facts>
  <@fact label="Номер заявки">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
  <@fact label="Конкурс">${content.competitionNumber!""}</@fact>
</@facts>
<@button url=links.status>Проверить статус</@button>
<@small>Основание: ст. 6 и 9 Закона Калининградской области от 01.07.2019 № 304, ст. 13 Федерального закона от 21.07.2014 № 212-ФЗ.</@small>
