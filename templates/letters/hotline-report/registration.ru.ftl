<#-- To the applicant when the official number is given. -->
<@subject>Сообщение ${case.registrationNumber!case.number} зарегистрировано</@subject>
<@preview>Номер, код и что дальше – в письме.</@preview>
<@heading>Сообщение зарегистрировано</@heading>
<@p>Здравствуйте<#if applicant.greeting?has_content>, ${applicant.greeting}</#if>!</@p>
<@p>Мы зарегистрировали ваше сообщение<#if case.registeredAt??> ${on(case.registeredAt)}</#if>.</@p>
<@facts>
  <@fact label="Номер сообщения">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
  <#if case.dueAt??>
  <@fact label="Если проверяем сами, ответим">до ${until(case.dueAt)}</@fact>
  </#if>
</@facts>
<@button url=links.status>Открыть страницу сообщения</@button>
<@steps title="Что дальше" ordered=false>
  <@item>Решим, кто должен проверить сообщение, и напишем вам, если передадим его.</@item>
  <@item>Результат появится на странице сообщения.</@item>
</@steps>
<@small>Основание: ст. 8 и 12 Федерального закона от 02.05.2006 № 59-ФЗ. Сообщение видят только те, кто его проверяет. В кабинете на портале его нет: ход виден только по номеру и коду, никому их не сообщайте.</@small>
