<#-- To the newsroom that has withdrawn the request. -->
<@subject>Запрос ${case.registrationNumber!case.number} закрыт по вашей просьбе</@subject>
<@preview>Вы отозвали запрос. Ответа на него не будет.</@preview>
<@heading>Вы отозвали запрос</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>По вашей просьбе мы прекратили работу над запросом «${case.title}». Ответа на него не будет.</@p>
<@facts>
  <@fact label="Номер запроса">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
</@facts>
<@button url=links.status>Проверить статус</@button>
<@p>Если вы ничего не отзывали, сообщите об этом органу, которому адресован запрос (${body.name}), и назовите номер.<#if phone??> Телефон: ${phone}.</#if></@p>
<@small>Основание: ст. 39 Закона РФ от 27.12.1991 № 2124-1 «О средствах массовой информации».</@small>
