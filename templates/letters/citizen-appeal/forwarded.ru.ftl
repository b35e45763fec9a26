<#-- To the applicant whose appeal was forwarded as a whole, because another body is competent or this one may not decide. -->
<@subject>Обращение ${case.registrationNumber!case.number} направлено по компетенции</@subject>
<@preview>Ответит орган, которому направлено обращение.</@preview>
<@heading>Ваше обращение направлено другому органу</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Обращение «${case.title}» рассмотрит другой орган.<#if ((content.forwardedTo![])?first.reason)?has_content> ${(content.forwardedTo?first).reason}.</#if> Он зарегистрирует обращение заново и ответит вам в течение 30 дней со дня этой регистрации.</@p>
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
<@p>Письмо подготовил орган: ${body.name}. Позвоните туда и назовите номер обращения.</@p>
<@small>Основание: ст. 8 Федерального закона от 02.05.2006 № 59-ФЗ: обращение направляют по компетенции в течение семи дней со дня регистрации и сообщают об этом заявителю.</@small>
