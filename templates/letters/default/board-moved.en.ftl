<#-- To a member: the meeting is at another time or place. extra.boardEn, extra.was?: the time before, where it is another, extra.at, extra.place?, extra.agenda: titles, extra.url: the meeting. A file for the calendar is attached. -->
<#assign moved = (extra.was)??>
<@subject>${moved?then("Meeting moved", "Meeting at another place")}: ${(extra.boardEn!"board")?truncate(80)}</@subject>
<@heading>${moved?then("The meeting was moved", "The meeting is at another place")}</@heading>
<@p>Hello, ${(recipient.name)!"colleague"}!</@p>
<@facts>
  <@fact label="Board">${extra.boardEn!"–"}</@fact>
  <#if moved><@fact label="Planned before">${dateTime(extra.was)}</@fact></#if>
  <#if (extra.at)??><@fact label=moved?then("Now", "When")>${dateTime(extra.at)}</@fact></#if>
  <#if (extra.place)?has_content><@fact label="Where">${extra.place}</@fact></#if>
</@facts>
<#if (extra.agenda)?has_content>
<@steps title="Agenda" ordered=true>
<#list extra.agenda as title>
  <@item>${title}</@item>
</#list>
</@steps>
</#if>
<@button url=(extra.url)!links.portal>Open the meeting</@button>
<@p>A file for your calendar is attached: open it, and the entry of the meeting will change.</@p>
