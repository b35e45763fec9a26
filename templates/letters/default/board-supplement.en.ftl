<#-- To a member who has the papers already: what has come onto the agenda since. extra.boardEn, extra.at, extra.place?, extra.agenda: titles of the new questions, extra.url: the meeting's page with the papers. A file for the calendar is attached. -->
<@subject>Supplement to the agenda: ${(extra.boardEn!"board")?truncate(80)}</@subject>
<@heading>The agenda has grown</@heading>
<@p>Hello, ${(recipient.name)!"colleague"}!</@p>
<@p>More questions were put on the agenda. Their papers can be read now.</@p>
<@facts>
  <@fact label="Board">${extra.boardEn!"–"}</@fact>
  <#if (extra.at)??><@fact label="When">${dateTime(extra.at)}</@fact></#if>
  <#if (extra.place)?has_content><@fact label="Where">${extra.place}</@fact></#if>
</@facts>
<#if (extra.agenda)?has_content>
<@steps title="New questions" ordered=false>
<#list extra.agenda as title>
  <@item>${title}</@item>
</#list>
</@steps>
</#if>
<@button url=(extra.url)!links.portal>Open the papers</@button>
<@p>A file for your calendar with the whole agenda is attached.</@p>
