<#-- To the applicant who is refused the information. -->
<#assign grounds = {
  "unclear": "из запроса нельзя понять, какая информация нужна (п. 1 ч. 1 ст. 20)",
  "noContact": "в запросе не указано, куда ответить (п. 2 ч. 1 ст. 20)",
  "notRelated": "информация не относится к деятельности органа (п. 3 ч. 1 ст. 20)",
  "restricted": "доступ к информации ограничен (п. 4 ч. 1 ст. 20)",
  "repeated": "информация уже предоставлялась вам (п. 5 ч. 1 ст. 20)",
  "analysis": "в запросе просят дать правовую оценку актов или провести аналитическую работу (п. 6 ч. 1 ст. 20)"
}>
<@subject>О запросе ${case.registrationNumber!case.number}: в информации отказано</@subject>
<@preview>Основание, причина и как обжаловать – в письме.</@preview>
<@heading>Мы не можем дать эту информацию</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Мы рассмотрели ваш запрос «${case.title}» и не можем его исполнить<#if (grounds[content.ground!""])??>: ${grounds[content.ground]}</#if>. Официальный ответ приложен к письму в формате PDF.<#if content.replyMode! == "POST"> Бумажный ответ направим по вашему почтовому адресу.</#if></@p>
<#if content.answer?has_content>
<@heading level=2>Почему</@heading>
<@quote>${content.answer}</@quote>
</#if>
<#if content.restrictedAct?has_content>
<@p>Акт, которым ограничен доступ: ${content.restrictedAct}.</@p>
</#if>
<#if content.earlierAnswer?has_content>
<@p>Прежний ответ: ${content.earlierAnswer}.</@p>
</#if>
<@facts>
  <@fact label="Номер запроса">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
</@facts>
<@button url=links.status>Открыть страницу запроса</@button>
<@steps title="Если вы не согласны" ordered=false>
  <@item>Ответ, отказ или бездействие можно обжаловать в вышестоящий орган или в суд (ст. 23).</@item>
  <@item>Если что-то осталось неясным, подайте новый запрос <@link url=links.portal>на портале</@link> и укажите номер этого.</@item>
</@steps>
<@small>Основание: ст. 20 и 23 Федерального закона от 09.02.2009 № 8-ФЗ.</@small>
