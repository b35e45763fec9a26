<#-- To the applicant when the breach has been put right. -->
<@subject>Жалоба ${case.registrationNumber!case.number}: нарушение устранено</@subject>
<@preview>Что сделано и чем это подтверждено – в письме.</@preview>
<@heading>Нарушение устранено</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>По вашей жалобе на предоставление услуги «${case.title}» нарушение устранено<#if content.remedyOn?has_content> ${on(content.remedyOn)}</#if>.</@p>
<#if content.remedyDone?has_content>
<@quote>${content.remedyDone}</@quote>
</#if>
<@facts>
  <@fact label="Номер жалобы">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
  <#if content.remedyEvidence?has_content>
  <@fact label="Подтверждение">${content.remedyEvidence}</@fact>
  </#if>
</@facts>
<@button url=links.status>Проверить статус</@button>
<@p>Если нарушение не устранено, подайте новую жалобу <@link url=links.portal>на портале</@link> и укажите номер этой, либо обратитесь в суд или прокуратуру.</@p>
<@heading level=2>Вы довольны ответом?</@heading>
<@p>Поставьте оценку от 1 до 5: это займёт минуту. Ссылка действует 30 дней.</@p>
<@button url=links.rate>Оценить ответ</@button>
<@small>Основание: Правила подачи и рассмотрения жалоб, утверждённые постановлением Правительства РФ от 16.08.2012 № 840.</@small>
