<#-- To the applicant when the date of their case stands still; a diagram sends it after stopDeadline. -->
<@subject>Срок приостановлен: ${case.registrationNumber!case.number}</@subject>
<@preview>Когда его возобновят, появится новая дата.</@preview>
<@heading>Срок приостановлен</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Срок по делу «${case.title}» пока не идёт. Когда его возобновят, новая дата появится на странице дела.</@p>
<@facts>
  <@fact label="Номер">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
  <@fact label="Кто рассматривает">${body.name}</@fact>
</@facts>
<@button url=links.status>Проверить статус</@button>
<#if why??>
<@heading level=2>Почему</@heading>
<@p>${why} Все изменения срока показаны на странице дела: «Как менялся срок».</@p>
</#if>
<#if phone??>
<@small>Вопросы: ${phone}. Назовите номер.</@small>
</#if>
