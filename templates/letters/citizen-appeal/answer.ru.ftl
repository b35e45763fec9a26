<#-- To the applicant when the head has approved the answer; the answer itself is attached as PDF. -->
<#assign outcomes = {
  "supported_done": "Поддержано, меры приняты",
  "supported_planned": "Поддержано, меры будут приняты",
  "explained": "Разъяснено",
  "not_supported": "Не поддержано"
}>
<@subject>Ответ на обращение ${case.registrationNumber!case.number}</@subject>
<@preview>Ответ на ваши вопросы – в письме и в приложенном документе.</@preview>
<@heading>Ответ на ваше обращение</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Мы рассмотрели ваше обращение «${case.title}». Официальный ответ приложен к письму в формате PDF.<#if content.replyMode! == "POST"> Бумажный ответ направим по вашему почтовому адресу.</#if></@p>
<@facts>
  <@fact label="Номер обращения">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
  <#if (outcomes[content.outcome!""])??>
  <@fact label="Результат">${outcomes[content.outcome]}</@fact>
  </#if>
</@facts>
<#list content.questions![] as each>
<@heading level=2>${each.question!"Вопрос"}</@heading>
<@quote>${each.reply!""}</@quote>
</#list>
<#if content.measures?has_content>
<@heading level=2>Меры</@heading>
<@quote>${content.measures}</@quote>
<#if content.dueMeasures?has_content>
<@p>Срок: до ${until(content.dueMeasures)}.</@p>
</#if>
</#if>
<@heading level=2>Вы довольны ответом?</@heading>
<@p>Поставьте оценку от 1 до 5: это займёт минуту.</@p>
<@button url=links.rate>Оценить ответ</@button>
<@steps title="Если вы не согласны" ordered=false>
  <@item>Подайте новое обращение, если появились новые доводы или обстоятельства.</@item>
  <@item>Ответ можно обжаловать в вышестоящий орган или в суд.</@item>
</@steps>
<@p><@link url=links.status>Страница обращения</@link>: ответ и ход рассмотрения.</@p>
<@small>Основание: ст. 5 и 10 Федерального закона от 02.05.2006 № 59-ФЗ.</@small>
