<#-- To an official who wants to hear of each task at once. extra.count, extra.items: number, title (empty for a confidential case), task, dueAt?, mine (or only offered), url. -->
<#assign items = (extra.items)![]>
<@subject><#if items?size == 1>New task: ${items[0].number}<#else>New tasks: ${(extra.count)!items?size}</#if></@subject>
<@heading><#if items?size == 1>New task<#else>New tasks</#if></@heading>
<@p>Hello, ${(recipient.name)!"colleague"}!</@p>
<@steps title="What to do" ordered=false>
<#list items as row>
  <@item><#if row.url?has_content><@link url=row.url>${row.number}</@link><#else>${row.number}</#if><#if row.title?has_content> – “${row.title}”</#if><#if row.task?has_content>: ${row.task}</#if><#if row.dueAt??>, due by ${until(row.dueAt)}</#if><#if !(row.mine!true)> (nobody has taken it yet)</#if></@item>
</#list>
<#if ((extra.count)!0) gt items?size>
  <@item>and ${extra.count - items?size} more in the list of tasks</@item>
</#if>
</@steps>
<@button url=links.queue>Open the list of tasks</@button>
<@small>You asked to be told of each task at once. Instead you may get one letter each working morning: see “Letters about tasks”.</@small>
