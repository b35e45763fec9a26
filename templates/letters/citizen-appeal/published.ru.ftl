<#-- To the applicant whose question is answered on the official site. -->
<@subject>Ответ на обращение ${case.registrationNumber!case.number} опубликован</@subject>
<@preview>Адрес страницы с ответом – в письме.</@preview>
<@heading>Ответ на ваш вопрос опубликован</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Ответ на вопрос, который вы ставите в обращении «${case.title}», опубликован на официальном сайте.<#if content.publishedAt?has_content> Он здесь: ${content.publishedAt}</#if></@p>
<#if content.caseNote?has_content>
<@quote>${content.caseNote}</@quote>
</#if>
<@facts>
  <@fact label="Номер обращения">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
</@facts>
<@button url=links.status>Открыть страницу обращения</@button>
<@steps title="Что можно сделать" ordered=false>
  <@item>Прочитать опубликованный ответ.</@item>
  <@item>Если там нет ответа на ваш вопрос, написать, чего не хватает. Подать обращение снова – <@link url=links.portal>на портале</@link>. Укажите номер этого обращения, и мы свяжем их.</@item>
  <@item>Обжаловать такой ответ в вышестоящий орган или в суд.</@item>
</@steps>
<@heading level=2>Вопросы</@heading>
<@p>Письмо подготовил орган: ${body.name}.<#if phone??> Телефон: ${phone}. Назовите номер обращения.</#if></@p>
<@small>Основание: ч. 5.1 ст. 11 Федерального закона от 02.05.2006 № 59-ФЗ.</@small>
