<#-- To an official before dates pass. extra.items?: number, title, dueAt, left? (working days), url? – one row per case; without it the letter is about the case itself. -->
<#assign items = (extra.items)![]>
<@subject><#if items?size gt 1>Dates that pass soon: ${items?size}<#else>A date passes soon<#if items?size == 1>: ${items[0].number}<#elseif case??>: ${case.registrationNumber!case.number}</#if></#if></@subject>
<@heading>Dates that pass soon</@heading>
<@p>Hello, ${(recipient.name)!"colleague"}!</@p>
<#if items?has_content>
<@steps title="Please check these cases" ordered=false>
<#list items as row>
  <@item><#if row.url?has_content><@link url=row.url>${row.number}</@link><#else>${row.number}</#if> – “${row.title}”: by ${until(row.dueAt)}<#if row.left??> (${workingDays(row.left)} left)</#if></@item>
</#list>
</@steps>
<#elseif case??>
<@facts>
  <@fact label="Case">${case.registrationNumber!case.number}</@fact>
  <@fact label="About">${case.title}</@fact>
  <#if ((extra.dueAt)!(case.dueAt))??>
  <@fact label="Due">by ${until((extra.dueAt)!case.dueAt)}</@fact>
  </#if>
</@facts>
<@button url=links.task>Open the case</@button>
</#if>
<@p>If there is not enough time, ask for an extension early: once the date has passed, it cannot be extended.</@p>
