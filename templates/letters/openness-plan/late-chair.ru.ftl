<#-- To who chairs the commission when an approved plan is not public in time. -->
<@subject>План не опубликован в срок: ${body.shortName!body.name}</@subject>
<@heading>Согласованный план не опубликован в срок</@heading>
<@p>Здравствуйте, ${(recipient.name)!"коллега"}!</@p>
<@p>План открытости согласован и утверждён, а срок его публикации истёк. На общедоступной странице плана это видно всем. Руководителю органа напомнили; если план не появится, поднимите вопрос на заседании комиссии.</@p>
<@facts>
  <@fact label="Орган">${body.name}</@fact>
  <@fact label="План">${case.title}</@fact>
  <@fact label="Дело">${case.registrationNumber!case.number}</@fact>
</@facts>
<#if (content.planPath)??><@button url=links.portal?remove_ending("/") + content.planPath>Открыть страницу плана</@button></#if>
