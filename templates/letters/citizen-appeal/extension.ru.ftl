<#-- To the applicant when the head has extended the term. -->
<@subject>Срок ответа по обращению ${case.registrationNumber!case.number} продлён</@subject>
<@preview><#if case.dueAt??>Ответим до ${until(case.dueAt)}. </#if>Причина – в письме.</@preview>
<@heading>Срок ответа продлён</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Чтобы ответить на ваше обращение «${case.title}» по существу, нам нужно больше времени. Руководитель принял решение продлить срок<#if content.extensionDays??> на ${days(content.extensionDays)}</#if>.</@p>
<#if content.extensionReason?has_content>
<@heading level=2>Причина</@heading>
<@quote>${content.extensionReason}</@quote>
</#if>
<@facts>
  <@fact label="Номер обращения">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
  <#if case.dueAt??>
  <@fact label="Новый срок ответа">до ${until(case.dueAt)}</@fact>
  </#if>
</@facts>
<@button url=links.status>Проверить статус</@button>
<@steps title="Что дальше">
  <@item>Продолжим рассмотрение и ответим на каждый вопрос до нового срока.</@item>
  <@item>Ответ пришлём на этот адрес. Он появится и на странице обращения.<#if content.replyMode! == "POST"> Бумажный ответ направим по вашему почтовому адресу.</#if></@item>
</@steps>
<#if why??>
<@heading level=2>Почему эта дата</@heading>
<@p>${why} Каждый день срока показан на странице обращения: «Почему эта дата?».</@p>
</#if>
<@heading level=2>Вопросы</@heading>
<@p>Ваше обращение рассматривает ${body.name}.<#if phone??> Телефон: ${phone}. Назовите номер обращения.</#if></@p>
<@small>Основание: ч. 2 ст. 12 Федерального закона от 02.05.2006 № 59-ФЗ: срок продлевают один раз, уведомив заявителя.</@small>
