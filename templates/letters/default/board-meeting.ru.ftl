<#-- To a member: when the board meets and what is on the agenda. extra.board, extra.at, extra.place?, extra.agenda: titles, extra.url: the meeting's page with the papers. A file for the calendar is attached. -->
<@subject>Заседание: ${(extra.board!"коллегиальный орган")?truncate(90)}</@subject>
<@heading>Приглашение на заседание</@heading>
<@p>Здравствуйте, ${(recipient.name)!"коллега"}!</@p>
<@facts>
  <@fact label="Заседает">${extra.board!"–"}</@fact>
  <#if (extra.at)??><@fact label="Когда">${dateTime(extra.at)}</@fact></#if>
  <#if (extra.place)?has_content><@fact label="Где">${extra.place}</@fact></#if>
</@facts>
<#if (extra.agenda)?has_content>
<@steps title="Повестка" ordered=true>
<#list extra.agenda as title>
  <@item>${title}</@item>
</#list>
</@steps>
</#if>
<@button url=(extra.url)!links.portal>Открыть материалы</@button>
<@p>К письму приложен файл для календаря: откройте его, и заседание появится в вашем календаре.</@p>
