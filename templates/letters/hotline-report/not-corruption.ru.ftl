<#-- To the applicant whose report is not about corruption. -->
<@subject>О сообщении ${case.registrationNumber!case.number}: это не о коррупции</@subject>
<@preview>Как получить ответ по существу – в письме.</@preview>
<@heading>Подайте обращение: так вам ответят</@heading>
<@p>Здравствуйте<#if applicant.greeting?has_content>, ${applicant.greeting}</#if>!</@p>
<@p>Горячая линия принимает сообщения о коррупции. В вашем сообщении речь о другом, поэтому проверки здесь не будет.</@p>
<@facts>
  <@fact label="Номер сообщения">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
</@facts>
<@button url=links.portal>Подать обращение</@button>
<@steps title="Что сделать" ordered=false>
  <@item>Подайте обращение на портале: его зарегистрируют, рассмотрят и ответят вам.</@item>
  <@item>Если коррупция всё же есть, подайте новое сообщение и напишите, в чём она состоит.</@item>
</@steps>
<@small>Основание: п. 7.4 Концепции открытости. Сообщение видят только те, кто его проверяет. В кабинете на портале его нет: ход виден только по номеру и коду, никому их не сообщайте.</@small>
