<#-- To the newsroom when the head has approved the answer; the answer itself is attached as PDF. -->
<@subject>Ответ на запрос редакции ${case.registrationNumber!case.number}</@subject>
<@preview>Сведения и комментарии – в письме и в приложенном документе.</@preview>
<@heading>Ответ на запрос редакции</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Отвечаем на запрос «${case.title}». Официальный ответ приложен к письму в формате PDF.<#if content.answerFiles?has_content> Файлы – на странице запроса.</#if><#if content.replyMode! == "POST"> Бумажный ответ направим по вашему почтовому адресу.</#if><#if content.publishAnswer!false> Ответ увидят и все читатели портала: в разделе «Публикации».</#if></@p>
<#if content.answer?has_content>
<@quote>${content.answer}</@quote>
</#if>
<#if content.comments?has_content>
<@heading level=2>Комментарии</@heading>
<#list content.comments as each>
<@p>${each.speaker!""}<#if each.position?has_content>, ${each.position}</#if>:</@p>
<@quote>${each.words!""}</@quote>
</#list>
</#if>
<@facts>
  <@fact label="Номер запроса">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
</@facts>
<@button url=links.status>Проверить статус</@button>
<@steps title="Если вы не согласны" ordered=false>
  <@item>Ответ можно обжаловать вышестоящему органу или должностному лицу, затем в суд.</@item>
</@steps>
<@small>Основание: ст. 38 и 39 Закона РФ от 27.12.1991 № 2124-1 «О средствах массовой информации».</@small>
