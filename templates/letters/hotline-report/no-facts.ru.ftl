<#-- To the applicant whose report holds nothing that can be checked. -->
<@subject>О сообщении ${case.registrationNumber!case.number}: не хватает сведений</@subject>
<@preview>Что добавить, чтобы мы могли проверить, – в письме.</@preview>
<@heading>Проверить сообщение не получится</@heading>
<@p>Здравствуйте<#if applicant.greeting?has_content>, ${applicant.greeting}</#if>!</@p>
<@p>Мы прочитали ваше сообщение и приняли его к сведению. Чтобы начать проверку, в нём не хватает фактов.</@p>
<@facts>
  <@fact label="Номер сообщения">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
</@facts>
<@button url=links.status>Открыть страницу сообщения</@button>
<@steps title="Что можно сделать" ordered=false>
  <@item>Подать новое сообщение <@link url=links.portal>на портале</@link> и написать, кто, когда, где и что сделал, что это подтверждает. Укажите номер этого сообщения.</@item>
  <@item>О преступлении можно заявить прямо в полицию, прокуратуру или Следственный комитет.</@item>
</@steps>
<@small>Основание: ст. 9 Федерального закона от 25.12.2008 № 273-ФЗ. Сообщение видят только те, кто его проверяет. В кабинете на портале его нет: ход виден только по номеру и коду, никому их не сообщайте.</@small>
