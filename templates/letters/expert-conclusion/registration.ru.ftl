<#-- To the sender when the conclusion is joined to the case of the draft. -->
<@subject>Заключение ${case.registrationNumber!case.number} зарегистрировано</@subject>
<@preview><#if case.dueAt??>Ответим до ${until(case.dueAt)}. </#if>Номер и код – в письме.</@preview>
<@heading>Заключение присоединено к делу проекта</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Мы зарегистрировали ваше заключение на акт «${content.draftTitle!case.title}»<#if case.registeredAt??> ${on(case.registeredAt)}</#if>.</@p>
<@facts>
  <@fact label="Номер заключения">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
  <#if content.draftNumber?has_content><@fact label="Номер проекта">${content.draftNumber}</@fact></#if>
  <#if case.dueAt??><@fact label="Ответим">до ${until(case.dueAt)}</@fact></#if>
</@facts>
<@button url=links.status>Проверить статус</@button>
<#if content.late!false>
<@p>Заключение пришло после окончания срока приёма. Мы рассмотрим его и ответим, но проект может идти дальше, не дожидаясь ответа.</@p>
<#else>
<@p>Пока все заключения, пришедшие в срок, не рассмотрены, проект на подписание не внесут.</@p>
</#if>
<#if content.checkNote?has_content><@quote>${content.checkNote}</@quote></#if>
<#if why??>
<@heading level=2>Почему эта дата</@heading>
<@p>${why}</@p>
</#if>
<@small>Основание: ч. 3 ст. 5 Федерального закона от 17.07.2009 № 172-ФЗ.</@small>
