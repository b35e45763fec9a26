<#-- To the applicant whose question cannot be answered without disclosing a protected secret. -->
<@subject>Об обращении ${case.registrationNumber!case.number}: ответить по существу нельзя</@subject>
<@preview>Ответ раскрыл бы сведения, которые охраняет закон.</@preview>
<@heading>Мы не можем ответить по существу</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Ответ на обращение «${case.title}» раскрыл бы сведения, составляющие государственную или иную охраняемую законом тайну. Закон запрещает их разглашать, поэтому ответить по существу мы не можем.</@p>
<#if content.caseNote?has_content>
<@quote>${content.caseNote}</@quote>
</#if>
<@facts>
  <@fact label="Номер обращения">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
</@facts>
<@button url=links.status>Открыть страницу обращения</@button>
<@steps title="Что можно сделать" ordered=false>
  <@item>Если ответ возможен без этих сведений, уточнить вопрос. Подать обращение снова – <@link url=links.portal>на портале</@link>. Укажите номер этого обращения, и мы свяжем их.</@item>
  <@item>Обжаловать наше решение в вышестоящий орган или в суд.</@item>
</@steps>
<@heading level=2>Вопросы</@heading>
<@p>Письмо подготовил орган: ${body.name}.<#if phone??> Телефон: ${phone}. Назовите номер обращения.</#if></@p>
<@small>Основание: ч. 6 и 7 ст. 11 Федерального закона от 02.05.2006 № 59-ФЗ.</@small>
