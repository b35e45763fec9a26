<#-- To both officials when a task is handed over. extra.task: what to do; extra.by, extra.to, extra.from?: names; extra.reason?; extra.received: whether this is whoever gets it. -->
<#assign gets = (extra.received)!false>
<@subject><#if gets>Вам передана задача<#else>Задача передана другому сотруднику</#if>: ${case.registrationNumber!case.number}</@subject>
<@heading><#if gets>Вам передана задача<#else>Задача передана другому сотруднику</#if></@heading>
<@p>Здравствуйте, ${(recipient.name)!"коллега"}!</@p>
<@p><#if gets>Теперь эту задачу выполняете вы.<#else>Вам больше не нужно выполнять эту задачу.</#if></@p>
<@facts>
  <@fact label="Дело">${case.registrationNumber!case.number}</@fact>
  <@fact label="О чём">${case.title}</@fact>
  <@fact label="Задача">${(extra.task)!"–"}</@fact>
  <#if (extra.from)?has_content><@fact label="Выполнял">${extra.from}</@fact></#if>
  <@fact label="Выполняет">${(extra.to)!"–"}</@fact>
  <@fact label="Передал">${(extra.by)!"–"}</@fact>
  <#if (extra.dueAt)??><@fact label="Срок">до ${until(extra.dueAt)}</@fact></#if>
</@facts>
<#if (extra.reason)?has_content>
<@p>Причина:</@p>
<@quote>${extra.reason}</@quote>
</#if>
<@button url=links.task>Открыть дело</@button>
