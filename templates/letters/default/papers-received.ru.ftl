<#-- To the applicant when papers were added to the case. extra.files?: their names; extra.refused?: those not taken, with the reason. -->
<@subject>Документы получены: ${case.registrationNumber!case.number}</@subject>
<@preview>Мы приобщили их к делу.</@preview>
<@heading>Документы получены</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Мы приобщили ваши дополнения к делу «${case.title}» и учтём их при рассмотрении. Срок ответа не изменился<#if case.dueAt??>: до ${until(case.dueAt)}</#if>.</@p>
<@facts>
  <@fact label="Номер">${case.registrationNumber!case.number}</@fact>
  <@fact label="Кто рассматривает">${body.name}</@fact>
</@facts>
<#if (extra.files)?has_content>
<@steps title="Документы" ordered=false>
<#list extra.files as file>
  <@item>${file}</@item>
</#list>
</@steps>
</#if>
<#if (extra.refused)?has_content>
<@steps title="Не приняты" ordered=false>
<#list extra.refused as file>
  <@item>${file}</@item>
</#list>
</@steps>
</#if>
<@button url=links.status>Проверить статус</@button>
<@small>Если вы ничего не добавляли, сообщите об этом: ${body.name}.</@small>
