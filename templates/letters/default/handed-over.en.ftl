<#-- To both officials when a task is handed over. extra.task: what to do; extra.by, extra.to, extra.from?: names; extra.reason?; extra.received: whether this is whoever gets it. -->
<#assign gets = (extra.received)!false>
<@subject><#if gets>A task was handed over to you<#else>Your task was handed over</#if>: ${case.registrationNumber!case.number}</@subject>
<@heading><#if gets>A task was handed over to you<#else>Your task was handed over</#if></@heading>
<@p>Hello, ${(recipient.name)!"colleague"}!</@p>
<@p><#if gets>From now on this task is yours.<#else>You no longer need to do this task.</#if></@p>
<@facts>
  <@fact label="Case">${case.registrationNumber!case.number}</@fact>
  <@fact label="About">${case.title}</@fact>
  <@fact label="Task">${(extra.task)!"–"}</@fact>
  <#if (extra.from)?has_content><@fact label="Before">${extra.from}</@fact></#if>
  <@fact label="Now">${(extra.to)!"–"}</@fact>
  <@fact label="Handed over by">${(extra.by)!"–"}</@fact>
  <#if (extra.dueAt)??><@fact label="Due">by ${until(extra.dueAt)}</@fact></#if>
</@facts>
<#if (extra.reason)?has_content>
<@p>Reason:</@p>
<@quote>${extra.reason}</@quote>
</#if>
<@button url=links.task>Open the case</@button>
