<#-- To the applicant whose question is answered by what is published. -->
<@subject>Ответ на запрос ${case.registrationNumber!case.number}: информация опубликована</@subject>
<@preview>Где её найти – в письме.</@preview>
<@heading>Информация уже опубликована</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Информация, о которой вы спрашиваете в запросе «${case.title}», опубликована. Официальный ответ приложен к письму в формате PDF.<#if content.replyMode! == "POST"> Бумажный ответ направим по вашему почтовому адресу.</#if></@p>
<#if content.publishedAt?has_content>
<@heading level=2>Где опубликовано</@heading>
<@quote>${content.publishedAt}</@quote>
</#if>
<#if content.answer?has_content>
<@quote>${content.answer}</@quote>
</#if>
<@facts>
  <@fact label="Номер запроса">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
</@facts>
<@p><@link url=links.status>Страница запроса</@link>: ответ, приложения и ход рассмотрения.</@p>
<@heading level=2>Вы довольны ответом?</@heading>
<@p>Поставьте оценку от 1 до 5: это займёт минуту.</@p>
<@button url=links.rate>Оценить ответ</@button>
<@steps title="Если вы не согласны" ordered=false>
  <@item>Ответ, отказ или бездействие можно обжаловать в вышестоящий орган или в суд (ст. 23).</@item>
  <@item>Если что-то осталось неясным, подайте новый запрос <@link url=links.portal>на портале</@link> и укажите номер этого.</@item>
</@steps>
<@small>Основание: ч. 3 ст. 19, ч. 2 ст. 20 Федерального закона от 09.02.2009 № 8-ФЗ.</@small>
