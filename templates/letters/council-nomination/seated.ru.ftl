<#-- To the organisation whose candidate is taken. -->
<@subject>Кандидат включён в состав: ${case.registrationNumber!case.number}</@subject>
<@preview>О первом заседании сообщит орган власти.</@preview>
<@heading>Кандидат вошёл в общественный совет</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>${content.councilName!case.title}: состав утверждён, ваш кандидат в него включён. О дате первого заседания сообщит орган власти.</@p>
<#if content.selectionPlace??><@p>Место в рейтинге: ${content.selectionPlace}. Балл: ${content.selectionScore!""}. Оценки и правила расчёта – на странице конкурса.</@p></#if>
<@facts>
  <@fact label="Номер заявки">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
  <@fact label="Конкурс">${content.competitionNumber!""}</@fact>
</@facts>
<@button url=links.status>Проверить статус</@button>
<@small>Основание: ст. 6 и 9 Закона Калининградской области от 01.07.2019 № 304, ст. 13 Федерального закона от 21.07.2014 № 212-ФЗ.</@small>
