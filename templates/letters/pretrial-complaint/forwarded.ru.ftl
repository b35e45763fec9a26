<#-- To the applicant whose complaint another body considers. -->
<@subject>Жалоба ${case.registrationNumber!case.number} передана в уполномоченный орган</@subject>
<@preview>Жалобу рассмотрит орган, который вправе по ней решать.</@preview>
<@heading>Ваша жалоба передана другому органу</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Вашу жалобу на предоставление услуги «${case.title}», по закону, рассматривает другой орган. Мы передали её туда. Там её зарегистрируют заново, и срок рассмотрения пойдёт со дня этой регистрации.</@p>
<#if content.handOverReason?has_content>
<@quote>${content.handOverReason}</@quote>
</#if>
<@facts>
  <@fact label="Номер жалобы">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
  <#list content.forwardedTo![] as each>
  <@fact label="Куда передана">${each.bodyName!""}<#if each.number??>, номер ${each.number}</#if></@fact>
  </#list>
</@facts>
<@button url=links.status>Проверить статус</@button>
<@steps title="Что дальше" ordered=false>
  <@item>Дождаться письма органа о регистрации: в нём будут новый номер и срок.</@item>
  <@item>Смотреть ход рассмотрения на странице жалобы: там показаны все дела, которые по ней открыты.</@item>
</@steps>
<@small>Основание: ч. 1 ст. 11.2 Федерального закона от 27.07.2010 № 210-ФЗ; Правила подачи и рассмотрения жалоб, утверждённые постановлением Правительства РФ от 16.08.2012 № 840.</@small>
