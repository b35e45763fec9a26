<#-- To the applicant who has withdrawn the appeal. -->
<@subject>Рассмотрение обращения ${case.registrationNumber!case.number} прекращено</@subject>
<@preview>Вы отозвали обращение. Ответа по нему не будет.</@preview>
<@heading>Вы отозвали обращение</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>По вашей просьбе мы прекратили рассматривать обращение «${case.title}». Ответа по нему не будет.</@p>
<@facts>
  <@fact label="Номер обращения">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
</@facts>
<@button url=links.status>Открыть страницу обращения</@button>
<@steps title="Что можно сделать" ordered=false>
  <@item>Подать новое обращение по этому же вопросу – <@link url=links.portal>на портале</@link>, в любое время.</@item>
  <@item>Если вы ничего не отзывали, сообщите об этом: ${body.name}<#if phone??>, телефон ${phone}</#if>. Назовите номер обращения.</@item>
</@steps>
<@small>Основание: п. 5 ст. 5 Федерального закона от 02.05.2006 № 59-ФЗ.</@small>
