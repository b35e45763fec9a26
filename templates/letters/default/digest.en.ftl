<#-- To an official on the morning of a working day. extra.parts: name (overdue, today, soon, new), count, items: number, title (empty for a confidential case), task, dueAt?, mine (or only offered), url. -->
<#assign parts = (extra.parts)![]>
<#assign titles = {"overdue": "Overdue", "today": "Due today", "soon": "Due soon", "new": "New"}>
<#assign short = {"overdue": "overdue", "today": "due today", "soon": "due soon", "new": "new"}>
<@subject>Your tasks<#if parts?has_content>: <#list parts as part>${part.count} ${short[part.name]}<#sep>, </#list></#if></@subject>
<@heading>Your tasks today</@heading>
<@p>Hello, ${(recipient.name)!"colleague"}!</@p>
<#list parts as part>
<@steps title="${titles[part.name]} – ${part.count}" ordered=false>
<#list part.items as row>
  <@item><@link url=row.url>${row.number}</@link><#if row.title?has_content> – “${row.title}”</#if>: ${row.task}<#if row.dueAt??>, due by ${until(row.dueAt)}</#if><#if !row.mine> (nobody has taken it yet)</#if></@item>
</#list>
<#if part.count gt part.items?size>
  <@item>and ${part.count - part.items?size} more in the list of tasks</@item>
</#if>
</@steps>
</#list>
<@button url=links.queue>Open the list of tasks</@button>
<@p>If the time is not enough, ask for an extension beforehand: once it is over, it cannot be extended.</@p>
