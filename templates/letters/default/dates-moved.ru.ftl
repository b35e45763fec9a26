<#-- To an official when a change of the production calendar moved dates of their cases. extra.items?: number, title, before?, dueAt, basis?, url? – one row per date; extra.more?: how many are not listed; extra.act?: what ordered the change. -->
<#assign items = (extra.items)![]>
<#assign more = (extra.more)!0>
<@subject>Перенесены сроки<#if items?has_content>: ${items?size + more}</#if></@subject>
<@heading>Перенесены сроки ваших дел</@heading>
<@p>Здравствуйте, ${(recipient.name)!"коллега"}!</@p>
<@p>Изменён производственный календарь<#if (extra.act)?has_content>: ${extra.act}</#if>. Сроки дел пересчитаны, вместе с ними перенесены даты задач и напоминания.</@p>
<#if items?has_content>
<@steps title="Новые даты" ordered=false>
<#list items as row>
  <@item><#if row.url?has_content><@link url=row.url>${row.number}</@link><#else>${row.number}</#if> – «${row.title}»: до ${until(row.dueAt)}<#if row.before??> (было до ${until(row.before)})</#if><#if row.basis?has_content>, ${row.basis}</#if></@item>
</#list>
</@steps>
<#if more gt 0><@p>И ещё перенесено сроков: ${more}. Новые даты – в списке задач.</@p></#if>
</#if>
<@button url=links.queue>Открыть список задач</@button>
