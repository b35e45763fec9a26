<#-- To a member: when the board meets and what is on the agenda. extra.boardEn, extra.at, extra.place?, extra.agenda: titles, extra.url: the meeting's page with the papers. A file for the calendar is attached. -->
<@subject>Meeting: ${(extra.boardEn!"board")?truncate(90)}</@subject>
<@heading>Invitation to a meeting</@heading>
<@p>Hello, ${(recipient.name)!"colleague"}!</@p>
<@facts>
  <@fact label="Board">${extra.boardEn!"–"}</@fact>
  <#if (extra.at)??><@fact label="When">${dateTime(extra.at)}</@fact></#if>
  <#if (extra.place)?has_content><@fact label="Where">${extra.place}</@fact></#if>
</@facts>
<#if (extra.agenda)?has_content>
<@steps title="Agenda" ordered=true>
<#list extra.agenda as title>
  <@item>${title}</@item>
</#list>
</@steps>
</#if>
<@button url=(extra.url)!links.portal>Open the papers</@button>
<@p>A file for your calendar is attached: open it, and the meeting will stand in your calendar.</@p>
