<#-- To the applicant when the check is done. -->
<#assign outcomes = {
  "confirmed": "Подтвердилось, меры приняты",
  "partly_confirmed": "Подтвердилось частично",
  "not_confirmed": "Не подтвердилось"
}>
<@subject>Сообщение ${case.registrationNumber!case.number}: проверка завершена</@subject>
<@preview>Результат – в письме и на странице сообщения.</@preview>
<@heading>Проверка по вашему сообщению завершена</@heading>
<@p>Здравствуйте<#if applicant.greeting?has_content>, ${applicant.greeting}</#if>!</@p>
<@p>Мы проверили то, о чём вы сообщили. Спасибо, что не остались в стороне.</@p>
<@facts>
  <@fact label="Номер сообщения">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
  <#if (outcomes[content.outcome!""])??>
  <@fact label="Результат">${outcomes[content.outcome]}</@fact>
  </#if>
</@facts>
<#if content.answer?has_content>
<@heading level=2>Что выяснили</@heading>
<@quote>${content.answer}</@quote>
</#if>
<#if content.measures?has_content>
<@heading level=2>Меры</@heading>
<@quote>${content.measures}</@quote>
</#if>
<@button url=links.status>Открыть страницу сообщения</@button>
<@steps title="Если вы не согласны" ordered=false>
  <@item>Результат можно обжаловать в вышестоящий орган, в прокуратуру или в суд.</@item>
  <@item>Если появились новые факты, подайте новое сообщение <@link url=links.portal>на портале</@link>.</@item>
</@steps>
<@small>Основание: ст. 10 Федерального закона от 02.05.2006 № 59-ФЗ. Сообщение видят только те, кто его проверяет. В кабинете на портале его нет: ход виден только по номеру и коду, никому их не сообщайте.</@small>
