<#-- To the head of the parent body when a breach lasts. extra.dueAt?, extra.basis?: of the deadline that was missed. -->
<@subject>Подведомственный орган нарушил срок: ${case.registrationNumber!case.number}</@subject>
<@heading>Срок нарушен в подведомственном органе</@heading>
<@p>Здравствуйте, ${(recipient.name)!"коллега"}!</@p>
<@p>Срок по делу истёк, руководитель органа об этом уведомлён, но работа до сих пор не закончена.</@p>
<@facts>
  <@fact label="Орган">${body.name}</@fact>
  <@fact label="Дело">${case.registrationNumber!case.number}</@fact>
  <@fact label="О чём">${case.title}</@fact>
  <#if ((extra.dueAt)!(case.dueAt))??>
  <@fact label="Срок был">до ${until((extra.dueAt)!case.dueAt)}</@fact>
  </#if>
</@facts>
<@p>Свяжитесь с руководителем органа. Дело остаётся у него: система ничего не решает за людей.</@p>
<@small>Основание срока: ${(extra.basis)!"указано в деле"}.</@small>
