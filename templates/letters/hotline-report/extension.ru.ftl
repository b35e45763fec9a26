<#-- To the applicant when the head has extended the check. -->
<@subject>Срок проверки по сообщению ${case.registrationNumber!case.number} продлён</@subject>
<@preview><#if case.dueAt??>Ответим до ${until(case.dueAt)}. </#if>Причина – в письме.</@preview>
<@heading>Проверка продолжится дольше</@heading>
<@p>Здравствуйте<#if applicant.greeting?has_content>, ${applicant.greeting}</#if>!</@p>
<@p>Чтобы проверить ваше сообщение, нам нужно больше времени. Срок продлён<#if content.extensionDays??> на ${days(content.extensionDays)}</#if>.</@p>
<#if content.extensionReason?has_content>
<@heading level=2>Причина</@heading>
<@quote>${content.extensionReason}</@quote>
</#if>
<@facts>
  <@fact label="Номер сообщения">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
  <#if case.dueAt??>
  <@fact label="Новый срок">до ${until(case.dueAt)}</@fact>
  </#if>
</@facts>
<@button url=links.status>Открыть страницу сообщения</@button>
<@small>Основание: ч. 2 ст. 12 Федерального закона от 02.05.2006 № 59-ФЗ. Сообщение видят только те, кто его проверяет. В кабинете на портале его нет: ход виден только по номеру и коду, никому их не сообщайте.</@small>
