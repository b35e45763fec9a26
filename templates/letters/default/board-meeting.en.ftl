<#-- To a member: when the board meets and what is on the agenda. extra.boardEn, extra.at, extra.place?, extra.agenda: titles, extra.url: the meeting's page with the papers, extra.calendar: address of the file for a calendar. -->
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
<#if (extra.calendar)?has_content><@p><@link url=extra.calendar>Add the meeting to your calendar</@link></@p></#if>
