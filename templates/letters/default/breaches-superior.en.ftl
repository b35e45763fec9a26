<#-- To the head of the parent body when several breaches last. extra.items: number, title, body?, dueAt? – one row per case. -->
<#assign items = (extra.items)![]>
<@subject>Subordinate bodies have missed dates: ${items?size}</@subject>
<@heading>Subordinate bodies have missed dates</@heading>
<@p>Hello, ${(recipient.name)!"colleague"}!</@p>
<@p>Dates in these cases have passed and the heads of the bodies have been told, but the work is still not finished.</@p>
<@steps title="Cases" ordered=false>
<#list items as row>
  <@item>${row.number} – “${row.title}”<#if row.body??>, ${row.body}</#if><#if row.dueAt??>: it was due by ${until(row.dueAt)}</#if></@item>
</#list>
</@steps>
<@p>Please contact the heads of the bodies. The cases stay with them: the system decides nothing for people.</@p>
