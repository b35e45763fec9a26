<#-- To the newsroom when the official number is given. -->
<@subject>Запрос редакции ${case.registrationNumber!case.number} зарегистрирован</@subject>
<@preview><#if case.dueAt?? && (content.proposal!"answer") == "answer">Срок ответа – до ${until(case.dueAt)}. </#if>Номер и код – в письме.</@preview>
<@heading>Запрос зарегистрирован</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Мы зарегистрировали запрос «${case.title}»<#if case.registeredAt??> ${on(case.registeredAt)}</#if>.</@p>
<@facts>
  <@fact label="Номер запроса">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
  <#if case.dueAt?? && (content.proposal!"answer") == "answer">
  <@fact label="Ответим">до ${until(case.dueAt)}</@fact>
  </#if>
</@facts>
<@button url=links.status>Проверить статус</@button>
<#if (content.proposal!"answer") == "answer">
<#if why??>
<@heading level=2>Почему эта дата</@heading>
<@p>${why} Каждый день срока показан на странице запроса: «Почему эта дата?».</@p>
</#if>
</#if>
<@heading level=2>Вопросы</@heading>
<@p>Запрос рассматривает пресс-служба органа: ${body.name}.<#if phone??> Телефон: ${phone}. Назовите номер запроса.</#if></@p>
<@small>Основание: ст. 39 и 40 Закона РФ от 27.12.1991 № 2124-1 «О средствах массовой информации».</@small>
