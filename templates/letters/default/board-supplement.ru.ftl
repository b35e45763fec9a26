<#-- To a member who has the papers already: what has come onto the agenda since. extra.board, extra.at, extra.place?, extra.agenda: titles of the new questions, extra.url: the meeting's page with the papers. A file for the calendar is attached. -->
<@subject>Дополнение к повестке: ${(extra.board!"коллегиальный орган")?truncate(80)}</@subject>
<@heading>Повестка заседания дополнена</@heading>
<@p>Здравствуйте, ${(recipient.name)!"коллега"}!</@p>
<@p>В повестку включили ещё вопросы. Материалы к ним уже можно прочитать.</@p>
<@facts>
  <@fact label="Заседает">${extra.board!"–"}</@fact>
  <#if (extra.at)??><@fact label="Когда">${dateTime(extra.at)}</@fact></#if>
  <#if (extra.place)?has_content><@fact label="Где">${extra.place}</@fact></#if>
</@facts>
<#if (extra.agenda)?has_content>
<@steps title="Новые вопросы" ordered=false>
<#list extra.agenda as title>
  <@item>${title}</@item>
</#list>
</@steps>
</#if>
<@button url=(extra.url)!links.portal>Открыть материалы</@button>
<@p>К письму приложен файл для календаря с полной повесткой.</@p>
