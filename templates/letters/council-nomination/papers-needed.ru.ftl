<#-- To the organisation when papers are missing. -->
<@subject>По заявке ${case.registrationNumber!case.number} нужны документы</@subject>
<@preview>Пришлите их на странице заявки.</@preview>
<@heading>Не хватает документов</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Мы проверили заявку: ${content.councilName!case.title}. Не хватает:</@p>
<@quote>${content.missingPapersText!""}</@quote>
<#if content.checkNote?has_content><@quote>${content.checkNote}</@quote></#if>
<@p>Срок – 3 рабочих дня, если положение о конкурсе не даёт другого. Откройте страницу заявки и добавьте документы. Если их не будет, кандидата не допустят.</@p>
<@facts>
  <@fact label="Номер заявки">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
  <@fact label="Конкурс">${content.competitionNumber!""}</@fact>
</@facts>
<@button url=links.status>Проверить статус</@button>
<@small>Основание: ст. 6 и 9 Закона Калининградской области от 01.07.2019 № 304, ст. 13 Федерального закона от 21.07.2014 № 212-ФЗ.</@small>
