<#-- To the applicant some of whose questions went to other bodies, while this one answers the rest. -->
<@subject>Часть вопросов обращения ${case.registrationNumber!case.number} направлена другим органам</@subject>
<@preview>На свои вопросы ответим мы, на остальные – органы, указанные в письме.</@preview>
<@heading>На часть ваших вопросов ответят другие органы</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>В обращении «${case.title}» есть вопросы разных органов. Мы направили им копии. Каждый зарегистрирует обращение у себя и ответит вам на свои вопросы.<#if case.term?has_content> Срок их ответа: ${case.term}.</#if></@p>
<@p>На остальные вопросы ответим мы<#if case.dueAt??> – до ${until(case.dueAt)}</#if>.</@p>
<@facts>
  <@fact label="Номер обращения">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
  <#list content.forwardedTo![] as each>
  <@fact label="Копия направлена">${each.bodyName!""}<#if each.number??>, номер ${each.number}</#if></@fact>
  </#list>
</@facts>
<@button url=links.status>Проверить статус</@button>
<@steps title="Что дальше" ordered=false>
  <@item>Дождаться писем этих органов о регистрации: в них будут номера и сроки.</@item>
  <@item>Смотреть ход рассмотрения на странице обращения: там показаны все дела.</@item>
</@steps>
<@heading level=2>Вопросы</@heading>
<@p>Письмо подготовил орган: ${body.name}.<#if phone??> Телефон: ${phone}. Назовите номер обращения.</#if></@p>
<@small>Основание: ч. 3 и 4 ст. 8 Федерального закона от 02.05.2006 № 59-ФЗ.</@small>
