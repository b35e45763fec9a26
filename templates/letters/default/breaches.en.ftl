<#-- To the head when dates of several cases have passed at once. extra.items: number, title, dueAt?, url – one row per case. -->
<#assign items = (extra.items)![]>
<@subject>Dates missed: ${items?size}</@subject>
<@heading>Dates have been missed</@heading>
<@p>Hello, ${(recipient.name)!"colleague"}!</@p>
<@p>Dates in these cases have passed and the work is not finished. The breaches are recorded in the journals of the cases; the work goes on. Please see to it that the applicants get their answers as soon as possible.</@p>
<@steps title="Cases" ordered=false>
<#list items as row>
  <@item><#if row.url?has_content><@link url=row.url>${row.number}</@link><#else>${row.number}</#if> – “${row.title}”<#if row.dueAt??>: it was due by ${until(row.dueAt)}</#if></@item>
</#list>
</@steps>
<@p>If breaches last, the head of the superior body will be told.</@p>
