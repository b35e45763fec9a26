<#-- To the applicant at once after filing; the matter is not named, for letters are read by others too. -->
<@subject>Сообщение ${case.number} получено</@subject>
<@preview>Сохраните номер и код: по ним виден ход проверки.</@preview>
<@heading>Мы получили ваше сообщение</@heading>
<@p>Здравствуйте<#if applicant.greeting?has_content>, ${applicant.greeting}</#if>!</@p>
<@p>Ваше сообщение поступило ${on((case.receivedAt)!case.openedAt)}. Его увидят только те, кто его проверяет.</@p>
<@facts>
  <@fact label="Номер сообщения">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
  <@fact label="Кому адресовано">${body.name}</@fact>
</@facts>
<@button url=links.status>Открыть страницу сообщения</@button>
<@steps title="Что дальше">
  <@item>Зарегистрируем сообщение<#if case.dueAt??> до ${until(case.dueAt)}</#if>.</@item>
  <@item>После этого решим: проверить самим или передать тому, кто должен проверить. О преступлениях сообщим правоохранительным органам.</@item>
  <@item>Если проверяем сами, сообщим результат.<#if case.term?has_content> Сроки: ${case.term}.</#if></@item>
</@steps>
<@small>Основание: ст. 8 и 12 Федерального закона от 02.05.2006 № 59-ФЗ, ст. 9 Федерального закона от 25.12.2008 № 273-ФЗ. Сообщение видят только те, кто его проверяет. В кабинете на портале его нет: ход виден только по номеру и коду, никому их не сообщайте.</@small>
