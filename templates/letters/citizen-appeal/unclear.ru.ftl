<#-- To the applicant from whose text the substance cannot be determined. -->
<@subject>Обращение ${case.registrationNumber!case.number}: не удалось понять, о чём оно</@subject>
<@preview>Напишите, что произошло и о чём вы просите: на это обращение ответа не будет.</@preview>
<@heading>Мы не поняли, о чём ваше обращение</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Из текста обращения «${case.title}» нельзя понять, что вы предлагаете, о чём просите или на что жалуетесь. Поэтому ответ на него не даётся и оно никому не направляется.</@p>
<#if content.caseNote?has_content>
<@quote>${content.caseNote}</@quote>
</#if>
<@facts>
  <@fact label="Номер обращения">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
</@facts>
<@button url=links.status>Открыть страницу обращения</@button>
<@steps title="Что можно сделать" ordered=false>
  <@item>Написать, что произошло, где и когда и чего вы просите. Подать обращение снова – <@link url=links.portal>на портале</@link>. Укажите номер этого обращения, и мы свяжем их.</@item>
  <@item>Обжаловать наше решение в вышестоящий орган или в суд.</@item>
</@steps>
<@heading level=2>Вопросы</@heading>
<@p>Письмо подготовил орган: ${body.name}.<#if phone??> Телефон: ${phone}. Назовите номер обращения.</#if></@p>
<@small>Основание: ч. 4.1 и 7 ст. 11 Федерального закона от 02.05.2006 № 59-ФЗ.</@small>
