<#-- To the applicant whose text cannot be read. -->
<@subject>Обращение ${case.registrationNumber!case.number}: текст не поддаётся прочтению</@subject>
<@preview>Пришлите текст ещё раз: на это обращение ответа не будет.</@preview>
<@heading>Мы не смогли прочесть ваш текст</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Текст обращения «${case.title}» не поддаётся прочтению. Поэтому ответ на него не даётся и оно никому не направляется.</@p>
<#if content.caseNote?has_content>
<@quote>${content.caseNote}</@quote>
</#if>
<@facts>
  <@fact label="Номер обращения">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
</@facts>
<@button url=links.status>Открыть страницу обращения</@button>
<@steps title="Что можно сделать" ordered=false>
  <@item>Прислать читаемый текст. Подать обращение снова – <@link url=links.portal>на портале</@link>. Укажите номер этого обращения, и мы свяжем их.</@item>
  <@item>Обжаловать наше решение в вышестоящий орган или в суд.</@item>
</@steps>
<@heading level=2>Вопросы</@heading>
<@p>Письмо подготовил орган: ${body.name}.<#if phone??> Телефон: ${phone}. Назовите номер обращения.</#if></@p>
<@small>Основание: ч. 4 и 7 ст. 11 Федерального закона от 02.05.2006 № 59-ФЗ.</@small>
