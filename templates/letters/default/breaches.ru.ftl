<#-- To the head when dates of several cases have passed at once. extra.items: number, title, dueAt?, url – one row per case. -->
<#assign items = (extra.items)![]>
<@subject>Сроки нарушены: ${items?size}</@subject>
<@heading>Сроки нарушены</@heading>
<@p>Здравствуйте, ${(recipient.name)!"коллега"}!</@p>
<@p>По этим делам истёк срок, а работа не закончена. Нарушения отмечены в журналах дел, работа продолжается. Примите меры, чтобы заявители получили ответы как можно скорее.</@p>
<@steps title="Дела" ordered=false>
<#list items as row>
  <@item><#if row.url?has_content><@link url=row.url>${row.number}</@link><#else>${row.number}</#if> – «${row.title}»<#if row.dueAt??>: срок был до ${until(row.dueAt)}</#if></@item>
</#list>
</@steps>
<@p>О сроках, которые останутся нарушенными, узнает руководитель вышестоящего органа.</@p>
