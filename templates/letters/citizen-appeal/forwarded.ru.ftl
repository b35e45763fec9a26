<#-- To the applicant whose appeal was forwarded as a whole, because another body is competent or this one may not decide. -->
<@subject>Обращение ${case.registrationNumber!case.number} направлено по компетенции</@subject>
<@preview>Ответит орган, которому направлено обращение.</@preview>
<@heading>Ваше обращение направлено другому органу</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Обращение «${case.title}» рассмотрит другой орган.<#if ((content.forwardedTo![])?first.reason)?has_content> ${(content.forwardedTo?first).reason}.</#if> Он зарегистрирует обращение заново и ответит вам.<#if case.term?has_content> Срок ответа считается от этой новой регистрации: ${case.term}.</#if></@p>
<@facts>
  <@fact label="Номер обращения">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
  <#list content.forwardedTo![] as each>
  <@fact label="Куда направлено">${each.bodyName!""}<#if each.number??>, номер ${each.number}</#if></@fact>
  </#list>
</@facts>
<@button url=links.status>Проверить статус</@button>
<@steps title="Что дальше" ordered=false>
  <@item>Дождаться письма органа о регистрации: в нём будут новый номер и срок.</@item>
  <@item>Смотреть ход рассмотрения на странице обращения: там показаны все дела, которые по нему открыты.</@item>
</@steps>
<@heading level=2>Вопросы</@heading>
<@p>Письмо подготовил орган: ${body.name}.<#if phone??> Телефон: ${phone}. Назовите номер обращения.</#if></@p>
<@small>Основание: ст. 8 Федерального закона от 02.05.2006 № 59-ФЗ: обращение направляют по компетенции и сообщают об этом заявителю.</@small>
