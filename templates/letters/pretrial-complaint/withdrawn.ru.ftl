<#-- To the applicant who has withdrawn the complaint. -->
<@subject>Жалоба ${case.registrationNumber!case.number} закрыта по вашей просьбе</@subject>
<@preview>Вы отозвали жалобу. Решения по ней не будет.</@preview>
<@heading>Вы отозвали жалобу</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>По вашей просьбе мы прекратили рассмотрение жалобы на предоставление услуги «${case.title}». Решения по ней не будет.</@p>
<@facts>
  <@fact label="Номер жалобы">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
</@facts>
<@button url=links.status>Проверить статус</@button>
<@p>Если вы ничего не отзывали, сообщите об этом: ${body.name}<#if phone??>, телефон ${phone}</#if>. Назовите номер жалобы.</@p>
<@small>Основание: ч. 2 ст. 11.2 Федерального закона от 27.07.2010 № 210-ФЗ.</@small>
