<#-- To the head of the parent body when several breaches last. extra.items: number, title, body?, dueAt? – one row per case. -->
<#assign items = (extra.items)![]>
<@subject>В подведомственных органах нарушены сроки: ${items?size}</@subject>
<@heading>Сроки нарушены в подведомственных органах</@heading>
<@p>Здравствуйте, ${(recipient.name)!"коллега"}!</@p>
<@p>Сроки по этим делам истекли, руководители органов об этом уведомлены, но работа до сих пор не закончена.</@p>
<@steps title="Дела" ordered=false>
<#list items as row>
  <@item>${row.number} – «${row.title}»<#if row.body??>, ${row.body}</#if><#if row.dueAt??>: срок был до ${until(row.dueAt)}</#if></@item>
</#list>
</@steps>
<@p>Свяжитесь с руководителями органов. Дела остаются у них: система ничего не решает за людей.</@p>
