<#-- To the head when a date has passed. extra.dueAt?, extra.basis?: of the deadline that was missed. -->
<@subject>Срок нарушен: ${case.registrationNumber!case.number}</@subject>
<@heading>Срок нарушен</@heading>
<@p>Здравствуйте, ${(recipient.name)!"коллега"}!</@p>
<@p>По делу истёк срок, а работа не закончена. Нарушение отмечено в журнале дела, работа продолжается. Примите меры, чтобы её закончили как можно скорее: срок нельзя ни продлить, ни остановить.</@p>
<@facts>
  <@fact label="Дело">${case.registrationNumber!case.number}</@fact>
  <@fact label="О чём">${case.title}</@fact>
  <#if ((extra.dueAt)!(case.dueAt))??>
  <@fact label="Срок был">до ${until((extra.dueAt)!case.dueAt)}</@fact>
  </#if>
</@facts>
<@button url=links.task>Открыть дело</@button>
<@p>Если срок останется нарушенным, об этом узнает руководитель вышестоящего органа.</@p>
<@small>Основание срока: ${(extra.basis)!"указано в деле"}. За нарушение порядка и сроков рассмотрения жалоб на услуги отвечают должностные лица (ч. 3 ст. 5.63 КоАП РФ).</@small>
