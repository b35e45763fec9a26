<#-- To the applicant whose complaint cannot be read. -->
<@subject>О жалобе ${case.registrationNumber!case.number}: её не удалось прочитать</@subject>
<@preview>Подайте жалобу снова так, чтобы текст читался.</@preview>
<@heading>Жалобу не удалось прочитать</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Часть вашей жалобы не читается, поэтому ответить на неё мы не можем.</@p>
<#if content.caseNote?has_content>
<@quote>${content.caseNote}</@quote>
</#if>
<@facts>
  <@fact label="Номер жалобы">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
</@facts>
<@button url=links.status>Проверить статус</@button>
<@p>Подайте жалобу снова <@link url=links.portal>на портале</@link> или напишите её разборчиво. Срок рассмотрения пойдёт со дня регистрации новой жалобы.</@p>
<@small>Основание: Правила подачи и рассмотрения жалоб, утверждённые постановлением Правительства РФ от 16.08.2012 № 840.</@small>
