<#-- To an official when several tasks are handed over at once. extra.items: number, title?, task, from?, dueAt? – one row per task; extra.by, extra.to: names; extra.reason?; extra.received: whether this is whoever gets them. -->
<#assign gets = (extra.received)!false>
<#assign items = (extra.items)![]>
<@subject><#if gets>Tasks have been handed over to you: ${items?size}<#else>Tasks have been handed over to a colleague: ${items?size}</#if></@subject>
<@heading><#if gets>Tasks have been handed over to you<#else>Tasks have been handed over to a colleague</#if></@heading>
<@p>Hello, ${(recipient.name)!"colleague"}!</@p>
<@p><#if gets>These tasks are now yours.<#else>You no longer need to do these tasks.</#if></@p>
<@facts>
  <@fact label="Done by">${(extra.to)!"–"}</@fact>
  <@fact label="Handed over by">${(extra.by)!"–"}</@fact>
</@facts>
<#if (extra.reason)?has_content>
<@p>Reason:</@p>
<@quote>${extra.reason}</@quote>
</#if>
<@steps title="Tasks" ordered=false>
<#list items as row>
  <@item>${row.number}<#if row.title?has_content> – “${row.title}”</#if><#if row.task?has_content>: ${row.task}</#if><#if row.dueAt??>, by ${until(row.dueAt)}</#if><#if gets && row.from?has_content> (was done by: ${row.from})</#if></@item>
</#list>
</@steps>
<@button url=links.queue><#if gets>Open my tasks<#else>Open the list of tasks</#if></@button>
