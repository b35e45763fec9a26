<#-- To the applicant whose appeal came a second time: the answer comes under the first one. -->
<@subject>Обращение ${case.registrationNumber!case.number} уже поступало раньше</@subject>
<@preview>Ответим по первому обращению. Писать снова не нужно.</@preview>
<@heading>Такое обращение у нас уже есть</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Обращение «${case.title}» повторяет то, которое вы подали раньше. Мы связали их и ответим по первому, чтобы ответ был один и пришёл в срок первого.</@p>
<@facts>
  <@fact label="Номер обращения">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
  <#if content.links?has_content>
  <@fact label="Первое обращение"><#list (content.links![])?filter(each -> (each.kind!"") == "duplicate") as each>${each.registrationNumber!each.number!""}<#sep>, </#list></@fact>
  </#if>
</@facts>
<@button url=links.status>Открыть страницу обращения</@button>
<@steps title="Что можно сделать" ordered=false>
  <@item>Следить за первым обращением: ответ появится на его странице, код для проверки – в первом письме.</@item>
  <@item>Если вы хотели сообщить новое, <@link url=links.portal>подайте обращение</@link> и напишите, что изменилось.</@item>
</@steps>
<@heading level=2>Вопросы</@heading>
<@p>Письмо подготовил орган: ${body.name}.<#if phone??> Телефон: ${phone}. Назовите номер обращения.</#if></@p>
<@small>Основание: порядок делопроизводства органа; срок ответа – ст. 12 Федерального закона от 02.05.2006 № 59-ФЗ.</@small>
