<#-- To the applicant whose report was passed on to law enforcement or to another body. -->
<@subject>Сообщение ${case.registrationNumber!case.number} передано</@subject>
<@preview>Кому – в письме.</@preview>
<@heading>Ваше сообщение передано</@heading>
<@p>Здравствуйте<#if applicant.greeting?has_content>, ${applicant.greeting}</#if>!</@p>
<@p>Мы передали ваше сообщение тому, кто вправе его проверить.<#if ((content.forwardedTo![])?first.reason)?has_content> ${(content.forwardedTo?first).reason}.</#if> Дальше о нём сообщит этот орган.</@p>
<@facts>
  <@fact label="Номер сообщения">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
  <#if content.passedTo?has_content>
  <@fact label="Кому передано">${content.passedTo}</@fact>
  </#if>
  <#list content.forwardedTo![] as each>
  <@fact label="Кому передано">${each.bodyName!""}<#if each.number??>, номер ${each.number}</#if></@fact>
  </#list>
</@facts>
<@button url=links.status>Открыть страницу сообщения</@button>
<@small>Основание: ч. 3 и 6 ст. 8 и ч. 1 ст. 11 Федерального закона от 02.05.2006 № 59-ФЗ. Сообщение видят только те, кто его проверяет. В кабинете на портале его нет: ход виден только по номеру и коду, никому их не сообщайте.</@small>
