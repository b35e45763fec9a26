<#-- To the applicant when the official number is given and the term of the answer begins. -->
<#assign away = ["other", "unknown"]?seq_contains(content.competence!"")>
<@subject>Запрос ${case.registrationNumber!case.number} зарегистрирован</@subject>
<@preview><#if case.dueAt?? && !away>Ответим до ${until(case.dueAt)}. </#if>Номер, код и что дальше – в письме.</@preview>
<@heading>Запрос зарегистрирован</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Мы зарегистрировали ваш запрос информации «${case.title}»<#if case.registeredAt??> ${on(case.registeredAt)}</#if>.</@p>
<@facts>
  <@fact label="Номер запроса">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
  <#if case.dueAt?? && !away>
  <@fact label="Ответим">до ${until(case.dueAt)}</@fact>
  </#if>
</@facts>
<@button url=links.status>Проверить статус</@button>
<#if away>
<@steps title="Что дальше" ordered=false>
  <@item>Запрос, похоже, относится к другому органу. В течение семи дней решим, куда его направить, и напишем вам.</@item>
</@steps>
<#else>
<@steps title="Что дальше">
  <@item>Руководитель назначит исполнителя, он найдёт информацию.</@item>
  <@item>Ответ пришлём на этот адрес. Он появится и на странице запроса.<#if content.replyMode! == "POST"> Бумажный ответ направим по вашему почтовому адресу.</#if></@item>
  <@item>Если к сроку информацию дать невозможно, в течение семи дней со дня регистрации сообщим причину и новую дату.</@item>
</@steps>
<#if why??>
<@heading level=2>Почему эта дата</@heading>
<@p>${why} Каждый день срока показан на странице запроса: «Почему эта дата?».</@p>
</#if>
</#if>
<@heading level=2>Вопросы</@heading>
<@p>Запрос рассматривает ${body.name}.<#if phone??> Телефон: ${phone}. Назовите номер запроса.</#if></@p>
<@small>Основание: ч. 5–7 ст. 18 Федерального закона от 09.02.2009 № 8-ФЗ.</@small>
