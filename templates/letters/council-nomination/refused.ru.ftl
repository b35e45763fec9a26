<#-- To the organisation when the candidate is not admitted. -->
<@subject>Кандидат не допущен: ${case.registrationNumber!case.number}</@subject>
<@preview>Причина и порядок возражения – в письме.</@preview>
<@heading>Кандидат не допущен</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>${content.councilName!case.title}. Причина:</@p>
<@quote>${content.barReason!""}<#if content.barArticle?has_content> (${content.barArticle})</#if></@quote>
<#if content.verifyNote?has_content><@quote>${content.verifyNote}</@quote></#if>
<@p>Если вы не согласны, в течение 3 рабочих дней добавьте возражение файлом на странице заявки: комиссия его рассмотрит.</@p>
<@facts>
  <@fact label="Номер заявки">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
  <@fact label="Конкурс">${content.competitionNumber!""}</@fact>
</@facts>
<@button url=links.status>Проверить статус</@button>
<@small>Основание: ст. 6 и 9 Закона Калининградской области от 01.07.2019 № 304, ст. 13 Федерального закона от 21.07.2014 № 212-ФЗ.</@small>
