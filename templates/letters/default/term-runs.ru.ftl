<#-- To the applicant when the date of their case is another; a diagram sends it after resumeDeadline or a startDeadline that starts anew. -->
<@subject>Новая дата: ${case.registrationNumber!case.number}</@subject>
<@preview><#if case.dueAt??>Срок – до ${until(case.dueAt)}.<#else>Срок снова идёт.</#if></@preview>
<@heading>Срок снова идёт</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Срок по делу «${case.title}» снова идёт<#if case.dueAt??>: до ${until(case.dueAt)}</#if>.</@p>
<@facts>
  <@fact label="Номер">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
  <@fact label="Кто рассматривает">${body.name}</@fact>
</@facts>
<@button url=links.status>Проверить статус</@button>
<#if why??>
<@heading level=2>Почему эта дата</@heading>
<@p>${why} Все изменения срока показаны на странице дела: «Как менялся срок».</@p>
</#if>
<#if phone??>
<@small>Вопросы: ${phone}. Назовите номер.</@small>
</#if>
