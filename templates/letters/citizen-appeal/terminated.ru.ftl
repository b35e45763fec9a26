<#-- To the applicant with whom the head has ended the correspondence on one question. -->
<@subject>Обращение ${case.registrationNumber!case.number}: переписка по этому вопросу прекращена</@subject>
<@preview>На этот вопрос вам уже отвечали; новых доводов в обращении нет.</@preview>
<@heading>Переписка по этому вопросу прекращена</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>На вопрос, который вы ставите в обращении «${case.title}», вам уже неоднократно отвечали по существу. Новых доводов или обстоятельств в нём нет. Руководитель решил, что очередное обращение безосновательно, и прекратил с вами переписку по этому вопросу.</@p>
<@p>По другим вопросам вы можете обращаться, как и прежде.</@p>
<#if content.caseNote?has_content>
<@quote>${content.caseNote}</@quote>
</#if>
<@facts>
  <@fact label="Номер обращения">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
  <#if content.earlierReplies??>
  <@fact label="Ответов по существу">${content.earlierReplies}</@fact>
  </#if>
</@facts>
<@button url=links.status>Открыть страницу обращения</@button>
<@steps title="Что можно сделать" ordered=false>
  <@item>Если появились новые доводы или обстоятельства, написать о них. Подать обращение снова – <@link url=links.portal>на портале</@link>. Укажите номер этого обращения, и мы свяжем их.</@item>
  <@item>Обжаловать наше решение в вышестоящий орган или в суд.</@item>
</@steps>
<@heading level=2>Вопросы</@heading>
<@p>Письмо подготовил орган: ${body.name}.<#if phone??> Телефон: ${phone}. Назовите номер обращения.</#if></@p>
<@small>Основание: ч. 5 и 7 ст. 11 Федерального закона от 02.05.2006 № 59-ФЗ.</@small>
