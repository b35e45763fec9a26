<#-- To the organisation whose candidate is not taken, or when no council is formed. -->
<@subject>Итог конкурса: ${case.registrationNumber!case.number}</@subject>
<@preview>Кандидат в состав не включён.</@preview>
<@heading>Кандидат не включён в состав</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<#if content.selectionResult! == "failed"><@p>${content.councilName!case.title}: конкурс не состоялся, кандидатов не хватило. Орган власти может объявить новый.</@p><#else><@p>${content.councilName!case.title}: балл кандидата ниже порога, с которым можно войти в состав или резерв.</@p></#if>
<#if content.inPool!false><@p>Кандидат согласился остаться в пуле экспертов: органы власти и экспертный совет могут обратиться к нему за мнением. Согласие можно отозвать на странице заявки.</@p></#if>
<#if content.selectionPlace??><@p>Место в рейтинге: ${content.selectionPlace}. Балл: ${content.selectionScore!""}. Оценки и правила расчёта – на странице конкурса.</@p></#if>
<@facts>
  <@fact label="Номер заявки">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
  <@fact label="Конкурс">${content.competitionNumber!""}</@fact>
</@facts>
<@button url=links.status>Проверить статус</@button>
<@small>Основание: ст. 6 и 9 Закона Калининградской области от 01.07.2019 № 304, ст. 13 Федерального закона от 21.07.2014 № 212-ФЗ.</@small>
