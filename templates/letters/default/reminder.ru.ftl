<#-- To an official before dates pass. extra.items?: number, title, dueAt, left? (working days), url? – one row per case; without it the letter is about the case itself. -->
<#assign items = (extra.items)![]>
<@subject><#if items?size gt 1>Скоро истекают сроки: ${items?size}<#else>Скоро истекает срок<#if items?size == 1>: ${items[0].number}<#elseif case??>: ${case.registrationNumber!case.number}</#if></#if></@subject>
<@heading>Скоро истекают сроки</@heading>
<@p>Здравствуйте, ${(recipient.name)!"коллега"}!</@p>
<#if items?has_content>
<@steps title="Проверьте эти дела" ordered=false>
<#list items as row>
  <@item><#if row.url?has_content><@link url=row.url>${row.number}</@link><#else>${row.number}</#if> – «${row.title}»: до ${until(row.dueAt)}<#if row.left??> (осталось: ${workingDays(row.left)})</#if></@item>
</#list>
</@steps>
<#elseif case??>
<@facts>
  <@fact label="Дело">${case.registrationNumber!case.number}</@fact>
  <@fact label="О чём">${case.title}</@fact>
  <#if ((extra.dueAt)!(case.dueAt))??>
  <@fact label="Срок">до ${until((extra.dueAt)!case.dueAt)}</@fact>
  </#if>
</@facts>
<@button url=links.task>Открыть дело</@button>
</#if>
<@p>Если срока не хватает, попросите о продлении заранее: после его окончания продлить нельзя.</@p>
