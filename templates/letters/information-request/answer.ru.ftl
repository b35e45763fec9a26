<#-- To the applicant when the head has signed the answer; the answer itself is attached as PDF. -->
<@subject>Ответ на запрос ${case.registrationNumber!case.number}</@subject>
<@preview>Информация – в письме и в приложенном документе.</@preview>
<@heading>Ответ на ваш запрос</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Отвечаем на ваш запрос информации «${case.title}». Официальный ответ приложен к письму в формате PDF.<#if content.answerFiles?has_content> Файлы с информацией – на странице запроса.</#if><#if content.replyMode! == "POST"> Бумажный ответ направим по вашему почтовому адресу.</#if></@p>
<@facts>
  <@fact label="Номер запроса">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
</@facts>
<#if content.answer?has_content>
<@heading level=2>Информация</@heading>
<@quote>${content.answer}</@quote>
</#if>
<#if content.restrictedAct?has_content>
<@p>Часть сведений мы предоставить не можем: доступ к ним ограничен. Акт, которым он ограничен: ${content.restrictedAct}.</@p>
</#if>
<@p><@link url=links.status>Страница запроса</@link>: ответ, приложения и ход рассмотрения.</@p>
<@heading level=2>Вы довольны ответом?</@heading>
<@p>Поставьте оценку от 1 до 5: это займёт минуту.</@p>
<@button url=links.rate>Оценить ответ</@button>
<@steps title="Если вы не согласны" ordered=false>
  <@item>Ответ, отказ или бездействие можно обжаловать в вышестоящий орган или в суд (ст. 23).</@item>
  <@item>Если что-то осталось неясным, подайте новый запрос <@link url=links.portal>на портале</@link> и укажите номер этого.</@item>
</@steps>
<@small>Основание: ст. 19 Федерального закона от 09.02.2009 № 8-ФЗ.</@small>
