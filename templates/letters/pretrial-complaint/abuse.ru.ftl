<#-- To the applicant whose complaint is left unanswered for insults or threats. -->
<@subject>О жалобе ${case.registrationNumber!case.number}: ответа по существу не будет</@subject>
<@preview>В жалобе есть оскорбительные слова или угрозы.</@preview>
<@heading>Жалоба оставлена без ответа</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>В вашей жалобе на предоставление услуги «${case.title}» есть нецензурные или оскорбительные слова либо угрозы. Такую жалобу орган вправе оставить без ответа. Так решил руководитель. Злоупотреблять правом на жалобу недопустимо.</@p>
<#if content.caseNote?has_content>
<@quote>${content.caseNote}</@quote>
</#if>
<@facts>
  <@fact label="Номер жалобы">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
</@facts>
<@button url=links.status>Проверить статус</@button>
<@steps title="Что можно сделать" ordered=false>
  <@item>Подать жалобу снова <@link url=links.portal>на портале</@link>, изложив её без таких слов.</@item>
  <@item>Обжаловать это решение в суд.</@item>
</@steps>
<@small>Основание: Правила подачи и рассмотрения жалоб, утверждённые постановлением Правительства РФ от 16.08.2012 № 840.</@small>
