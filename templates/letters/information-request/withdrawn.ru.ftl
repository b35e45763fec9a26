<#-- To the applicant who has withdrawn the request. -->
<@subject>Запрос ${case.registrationNumber!case.number} закрыт по вашей просьбе</@subject>
<@preview>Вы отозвали запрос. Ответа на него не будет.</@preview>
<@heading>Вы отозвали запрос</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>По вашей просьбе мы прекратили работу над запросом «${case.title}». Ответа на него не будет.</@p>
<@facts>
  <@fact label="Номер запроса">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
</@facts>
<@button url=links.status>Открыть страницу запроса</@button>
<@steps title="Что можно сделать" ordered=false>
  <@item>Подать новый запрос о том же <@link url=links.portal>на портале</@link> в любое время.</@item>
  <@item>Если вы ничего не отзывали, сообщите об этом органу, которому адресован запрос (${body.name}), и назовите номер.<#if phone??> Телефон: ${phone}.</#if></@item>
</@steps>
<@small>Основание: п. 2 ст. 8 Федерального закона от 09.02.2009 № 8-ФЗ.</@small>
