<#-- To the applicant whose appeal holds obscene or insulting words or threats and is left unanswered on the merits. -->
<@subject>Обращение ${case.registrationNumber!case.number} оставлено без ответа по существу</@subject>
<@preview>Причина – выражения, которые закон считает злоупотреблением правом.</@preview>
<@heading>Обращение оставлено без ответа по существу</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>В обращении «${case.title}» есть нецензурные или оскорбительные выражения либо угрозы жизни, здоровью или имуществу должностного лица или членов его семьи. Руководитель решил оставить его без ответа по существу поставленных вопросов. Злоупотреблять правом на обращение недопустимо.</@p>
<#if content.caseNote?has_content>
<@quote>${content.caseNote}</@quote>
</#if>
<@facts>
  <@fact label="Номер обращения">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
</@facts>
<@button url=links.status>Открыть страницу обращения</@button>
<@steps title="Что можно сделать" ordered=false>
  <@item>Изложить вопрос без таких выражений. Подать обращение снова – <@link url=links.portal>на портале</@link>. Укажите номер этого обращения, и мы свяжем их.</@item>
  <@item>Обжаловать наше решение в вышестоящий орган или в суд.</@item>
</@steps>
<@heading level=2>Вопросы</@heading>
<@p>Письмо подготовил орган: ${body.name}.<#if phone??> Телефон: ${phone}. Назовите номер обращения.</#if></@p>
<@small>Основание: ч. 3 и 7 ст. 11 Федерального закона от 02.05.2006 № 59-ФЗ.</@small>
