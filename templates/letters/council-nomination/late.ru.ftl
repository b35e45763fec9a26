<#-- To the organisation whose nomination belongs to no open competition. -->
<@subject>Заявка ${case.number} не принята</@subject>
<@preview>Конкурс с таким номером сейчас не принимает заявки.</@preview>
<@heading>Заявку принять нельзя</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Вы указали конкурс № ${content.competitionNumber!""}. <#if content.competitionFound!false>Приём заявок на него закончился раньше, чем пришла ваша заявка (${dateTime((case.receivedAt)!case.openedAt)}).<#else>Такого конкурса в этом органе нет.</#if></@p>
<@facts>
  <@fact label="Номер заявки">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
  <@fact label="Конкурс">${content.competitionNumber!""}</@fact>
</@facts>
<@button url=links.status>Проверить статус</@button>
<@steps title="Что можно сделать" ordered=false>
  <@item>Проверьте номер конкурса и орган власти и подайте заявку ещё раз, если приём идёт.</@item>
  <@item>Следите за повторным объявлением на странице конкурса.</@item>
</@steps>
<@small>Основание: ст. 6 и 9 Закона Калининградской области от 01.07.2019 № 304, ст. 13 Федерального закона от 21.07.2014 № 212-ФЗ.</@small>
