<#-- To the executor or registrar when the applicant has added papers. extra.files?: their names. -->
<@subject>Заявитель добавил документы: ${case.registrationNumber!case.number}</@subject>
<@heading>Заявитель добавил документы</@heading>
<@p>Здравствуйте, ${(recipient.name)!"коллега"}!</@p>
<@p>Учтите их при рассмотрении. Срок ответа не изменился<#if case.dueAt??>: до ${until(case.dueAt)}</#if>.</@p>
<@facts>
  <@fact label="Дело">${case.registrationNumber!case.number}</@fact>
  <@fact label="О чём">${case.title}</@fact>
</@facts>
<#if (extra.files)?has_content>
<@steps title="Документы" ordered=false>
<#list extra.files as file>
  <@item>${file}</@item>
</#list>
</@steps>
</#if>
<@button url=links.task>Открыть дело</@button>
<@small>Заявитель вправе представлять дополнительные документы и материалы (п. 1 ст. 5 Федерального закона от 02.05.2006 № 59-ФЗ).</@small>
