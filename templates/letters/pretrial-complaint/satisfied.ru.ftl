<#-- To the applicant whose complaint is satisfied; the decision itself is attached as PDF. -->
<@subject>Жалоба ${case.registrationNumber!case.number} удовлетворена</@subject>
<@preview>Приносим извинения. Что и когда сделаем – в письме.</@preview>
<@heading>Ваша жалоба удовлетворена</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Мы рассмотрели вашу жалобу на предоставление услуги «${case.title}» и признали её обоснованной. Приносим извинения за доставленные неудобства. Решение приложено к письму в формате PDF.<#if content.replyMode! == "POST"> Бумажное решение направим по вашему почтовому адресу.</#if></@p>
<@facts>
  <@fact label="Номер жалобы">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
  <#if case.dueAt??>
  <@fact label="Нарушение устраним">до ${until(case.dueAt)}</@fact>
  </#if>
</@facts>
<#if content.measuresText?has_content>
<@heading level=2>Что и когда будет сделано</@heading>
<@quote>${content.measuresText}</@quote>
</#if>
<#if content.reasons?has_content>
<@heading level=2>Почему так решили</@heading>
<@quote>${content.reasons}</@quote>
</#if>
<@button url=links.status>Проверить статус</@button>
<@steps title="Если вы не согласны" ordered=false>
  <@item>Решение можно обжаловать в суд.</@item>
  <@item>Можно обратиться в прокуратуру.</@item>
</@steps>
<@small>Основание: ч. 7, 8 и 8.1 ст. 11.2 Федерального закона от 27.07.2010 № 210-ФЗ.</@small>
