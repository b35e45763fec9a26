<#-- To the applicant when the official number is given and the term of the answer begins. -->
<#assign special = (content.ruling!"") == "duplicate" || (content.competence!"") == "other" || (content.accusedBodies![])?seq_contains(body.code) || !["", "none"]?seq_contains(content.circumstances!"")>
<@subject>Обращение ${case.registrationNumber!case.number} зарегистрировано</@subject>
<@preview><#if case.dueAt?? && !special>Ответим до ${until(case.dueAt)}. </#if>Номер, код и что дальше – в письме.</@preview>
<@heading>Обращение зарегистрировано</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Мы зарегистрировали ваше обращение «${case.title}»<#if case.registeredAt??> ${on(case.registeredAt)}</#if>.</@p>
<@facts>
  <@fact label="Номер обращения">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
  <#if case.dueAt?? && !special>
  <@fact label="Ответим">до ${until(case.dueAt)}</@fact>
  </#if>
</@facts>
<@button url=links.status>Проверить статус</@button>
<#if special>
<@steps title="Что дальше" ordered=false>
  <@item>Решим, кто и как должен рассмотреть обращение, и напишем вам.</@item>
</@steps>
<#else>
<@steps title="Что дальше">
  <@item>Руководитель назначит исполнителя, и мы разберёмся в каждом вопросе.</@item>
  <@item>Ответ пришлём на этот адрес. Он появится и на странице обращения.<#if content.replyMode! == "POST"> Бумажный ответ направим по вашему почтовому адресу.</#if></@item>
  <@item>Если понадобится больше времени, сообщим новый срок и причину до того, как истечёт этот.</@item>
</@steps>
<@heading level=2>Почему эта дата</@heading>
<@p><#if why??>${why} </#if>Каждый день срока показан на странице обращения: «Почему эта дата?».</@p>
</#if>
<@heading level=2>Вопросы</@heading>
<@p>Ваше обращение рассматривает ${body.name}.<#if phone??> Телефон: ${phone}. Назовите номер обращения.</#if></@p>
<@small>Основание: ст. 8 и 12 Федерального закона от 02.05.2006 № 59-ФЗ. Код никому не сообщайте.</@small>
