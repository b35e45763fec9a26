<#-- To an official when a change of the production calendar moved dates of their cases. extra.items?: number, title, before?, dueAt, basis?, url? – one row per date; extra.more?: how many are not listed; extra.act?: what ordered the change. -->
<#assign items = (extra.items)![]>
<#assign more = (extra.more)!0>
<@subject>Dates have moved<#if items?has_content>: ${items?size + more}</#if></@subject>
<@heading>Dates of your cases have moved</@heading>
<@p>Hello, ${(recipient.name)!"colleague"}!</@p>
<@p>The production calendar has changed<#if (extra.act)?has_content>: ${extra.act}</#if>. The cases have been counted again; the dates of tasks and the reminders have moved with them.</@p>
<#if items?has_content>
<@steps title="New dates" ordered=false>
<#list items as row>
  <@item><#if row.url?has_content><@link url=row.url>${row.number}</@link><#else>${row.number}</#if> – “${row.title}”: by ${until(row.dueAt)}<#if row.before??> (was by ${until(row.before)})</#if><#if row.basis?has_content>, ${row.basis}</#if></@item>
</#list>
</@steps>
<#if more gt 0><@p>Further dates that have moved: ${more}. The list of tasks shows the new ones.</@p></#if>
</#if>
<@button url=links.queue>Open the list of tasks</@button>
