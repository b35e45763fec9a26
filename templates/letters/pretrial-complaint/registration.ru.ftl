<#-- To the applicant when the official number is given and the term of the decision begins. -->
<#assign away = content.competentBody?has_content || (content.competence!"") == "other">
<@subject>Жалоба ${case.registrationNumber!case.number} зарегистрирована</@subject>
<@preview><#if case.dueAt?? && !away>Решим до ${until(case.dueAt)}. </#if>Номер, код и что дальше – в письме.</@preview>
<@heading>Жалоба зарегистрирована</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Мы зарегистрировали вашу жалобу на предоставление услуги «${case.title}»<#if case.registeredAt??> ${on(case.registeredAt)}</#if>.</@p>
<#if content.receivedThrough! == "centre">
<@p>Вы подали её через МФЦ<#if content.centreName?has_content> (${content.centreName})</#if>. Срок рассмотрения идёт со дня регистрации у нас.</@p>
</#if>
<@facts>
  <@fact label="Номер жалобы">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
  <#if case.dueAt?? && !away>
  <@fact label="Решим">до ${until(case.dueAt)}</@fact>
  </#if>
</@facts>
<@button url=links.status>Проверить статус</@button>
<#if away>
<@steps title="Что дальше" ordered=false>
  <@item>Жалобу, по закону, рассматривает другой орган. В течение трёх рабочих дней передадим её туда и напишем вам.</@item>
</@steps>
<#else>
<@steps title="Что дальше">
  <@item>Уполномоченный сотрудник изучит жалобу и материалы, руководитель примет решение.</@item>
  <@item>Мотивированный ответ направим не позднее дня, следующего за днём решения.<#if content.replyMode! == "POST"> Бумажное решение направим по вашему почтовому адресу.</#if></@item>
  <@item>Если жалобу удовлетворят, нарушение устранят в течение 5 рабочих дней со дня решения.</@item>
</@steps>
<@p>Срок рассмотрения нельзя ни продлить, ни приостановить.</@p>
<#if why??>
<@heading level=2>Почему эта дата</@heading>
<@p>${why} Каждый день срока показан на странице жалобы: «Почему эта дата?».</@p>
</#if>
</#if>
<@small>Основание: ч. 6 ст. 11.2 Федерального закона от 27.07.2010 № 210-ФЗ.</@small>
