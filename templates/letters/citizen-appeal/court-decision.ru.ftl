<#-- To the applicant who contests a court decision: the appeal is returned with the order of appeal. -->
<@subject>Обращение ${case.registrationNumber!case.number} возвращено: судебное решение обжалуют в суд</@subject>
<@preview>Порядок обжалования – в письме.</@preview>
<@heading>Мы возвращаем ваше обращение</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>В обращении «${case.title}» вы обжалуете судебное решение. Органы власти не вправе пересматривать решения судов, поэтому закон велит вернуть такое обращение и разъяснить, как обжаловать решение.</@p>
<#if content.caseNote?has_content>
<@quote>${content.caseNote}</@quote>
</#if>
<@facts>
  <@fact label="Номер обращения">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
</@facts>
<@button url=links.status>Открыть страницу обращения</@button>
<@steps title="Что можно сделать" ordered=false>
  <@item>Подать апелляционную жалобу через суд, который вынес решение: как правило, в течение месяца со дня принятия решения в окончательной форме.</@item>
  <@item>Если решение уже вступило в силу, подать кассационную жалобу: как правило, в течение трёх месяцев.</@item>
  <@item>Если срок пропущен по уважительной причине, попросить суд восстановить его.</@item>
  <@item>Обжаловать возврат обращения в вышестоящий орган или в суд.</@item>
</@steps>
<@heading level=2>Вопросы</@heading>
<@p>Письмо подготовил орган: ${body.name}.<#if phone??> Телефон: ${phone}. Назовите номер обращения.</#if></@p>
<@small>Основание: ч. 2 ст. 11 Федерального закона от 02.05.2006 № 59-ФЗ.</@small>
