<#-- To an official who wants to hear of each task at once. extra.count, extra.items: number, title (empty for a confidential case), task, dueAt?, mine (or only offered), url. -->
<#assign items = (extra.items)![]>
<@subject><#if items?size == 1>Новая задача: ${items[0].number}<#else>Новые задачи: ${(extra.count)!items?size}</#if></@subject>
<@heading><#if items?size == 1>Новая задача<#else>Новые задачи</#if></@heading>
<@p>Здравствуйте, ${(recipient.name)!"коллега"}!</@p>
<@steps title="Что делать" ordered=false>
<#list items as row>
  <@item><#if row.url?has_content><@link url=row.url>${row.number}</@link><#else>${row.number}</#if><#if row.title?has_content> – «${row.title}»</#if><#if row.task?has_content>: ${row.task}</#if><#if row.dueAt??>, до ${until(row.dueAt)}</#if><#if !(row.mine!true)> (ещё никто не взял)</#if></@item>
</#list>
<#if ((extra.count)!0) gt items?size>
  <@item>и ещё ${extra.count - items?size} – в списке задач</@item>
</#if>
</@steps>
<@button url=links.queue>Открыть список задач</@button>
<@small>Вы просили писать о каждой задаче сразу. Вместо этого можно получать одно письмо каждое рабочее утро: раздел «Письма о задачах».</@small>
