<#-- To an official when several tasks are handed over at once. extra.items: number, title?, task, from?, dueAt? – one row per task; extra.by, extra.to: names; extra.reason?; extra.received: whether this is whoever gets them. -->
<#assign gets = (extra.received)!false>
<#assign items = (extra.items)![]>
<@subject><#if gets>Вам переданы задачи: ${items?size}<#else>Задачи переданы другому сотруднику: ${items?size}</#if></@subject>
<@heading><#if gets>Вам переданы задачи<#else>Задачи переданы другому сотруднику</#if></@heading>
<@p>Здравствуйте, ${(recipient.name)!"коллега"}!</@p>
<@p><#if gets>Теперь эти задачи выполняете вы.<#else>Вам больше не нужно выполнять эти задачи.</#if></@p>
<@facts>
  <@fact label="Выполняет">${(extra.to)!"–"}</@fact>
  <@fact label="Передал">${(extra.by)!"–"}</@fact>
</@facts>
<#if (extra.reason)?has_content>
<@p>Причина:</@p>
<@quote>${extra.reason}</@quote>
</#if>
<@steps title="Задачи" ordered=false>
<#list items as row>
  <@item>${row.number}<#if row.title?has_content> – «${row.title}»</#if><#if row.task?has_content>: ${row.task}</#if><#if row.dueAt??>, до ${until(row.dueAt)}</#if><#if gets && row.from?has_content> (выполнял: ${row.from})</#if></@item>
</#list>
</@steps>
<@button url=links.queue><#if gets>Открыть мои задачи<#else>Открыть список задач</#if></@button>
