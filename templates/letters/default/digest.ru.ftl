<#-- To an official on the morning of a working day. extra.parts: name (overdue, today, soon, new), count, items: number, title (empty for a confidential case), task, dueAt?, mine (or only offered), url. -->
<#assign parts = (extra.parts)![]>
<#assign titles = {"overdue": "Срок прошёл", "today": "Срок сегодня", "soon": "Срок близко", "new": "Новые"}>
<#assign short = {"overdue": "просрочено", "today": "на сегодня", "soon": "скоро", "new": "новых"}>
<@subject>Ваши задачи<#if parts?has_content>: <#list parts as part>${short[part.name]} – ${part.count}<#sep>, </#list></#if></@subject>
<@heading>Ваши задачи на сегодня</@heading>
<@p>Здравствуйте, ${(recipient.name)!"коллега"}!</@p>
<#list parts as part>
<@steps title="${titles[part.name]} – ${part.count}" ordered=false>
<#list part.items as row>
  <@item><@link url=row.url>${row.number}</@link><#if row.title?has_content> – «${row.title}»</#if>: ${row.task}<#if row.dueAt??>, до ${until(row.dueAt)}</#if><#if !row.mine> (ещё никто не взял)</#if></@item>
</#list>
<#if part.count gt part.items?size>
  <@item>и ещё ${part.count - part.items?size} – в списке задач</@item>
</#if>
</@steps>
</#list>
<@button url=links.queue>Открыть список задач</@button>
<@p>Если срока не хватает, попросите о продлении заранее: после его окончания продлить нельзя.</@p>
