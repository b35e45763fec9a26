<#-- To the applicant whose request does not say what is wanted. -->
<@subject>Уточните запрос ${case.registrationNumber!case.number}</@subject>
<@preview>Нам не хватает сведений, чтобы найти информацию.</@preview>
<@heading>Помогите нам понять запрос</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Чтобы найти информацию по запросу «${case.title}», нам нужно кое-что уточнить.</@p>
<#if content.clarifyQuestion?has_content>
<@heading level=2>Что уточнить</@heading>
<@quote>${content.clarifyQuestion}</@quote>
</#if>
<@facts>
  <@fact label="Номер запроса">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
  <#if case.dueAt??>
  <@fact label="Срок ответа">до ${until(case.dueAt)}</@fact>
  </#if>
</@facts>
<@button url=links.status>Добавить пояснение</@button>
<@steps title="Как ответить" ordered=false>
  <@item>Откройте страницу запроса, войдите и выберите «Добавить документы»: там есть поле для пояснения.</@item>
  <@item>Сделайте это как можно раньше: срок ответа идёт. Если запрос останется неясным, в информации придётся отказать.</@item>
</@steps>
<@heading level=2>Вопросы</@heading>
<@p>Запрос рассматривает ${body.name}.<#if phone??> Телефон: ${phone}. Назовите номер запроса.</#if></@p>
<@small>Основание: ч. 8 ст. 18, п. 1 ч. 1 ст. 20 Федерального закона от 09.02.2009 № 8-ФЗ.</@small>
