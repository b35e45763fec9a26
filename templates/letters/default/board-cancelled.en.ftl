<#-- To a member: the meeting does not take place. extra.boardEn, extra.at, extra.place?, extra.reason?, extra.url: the meeting. A file for the calendar is attached. -->
<@subject>Meeting cancelled: ${(extra.boardEn!"board")?truncate(80)}</@subject>
<@heading>The meeting is cancelled</@heading>
<@p>Hello, ${(recipient.name)!"colleague"}!</@p>
<@facts>
  <@fact label="Board">${extra.boardEn!"–"}</@fact>
  <#if (extra.at)??><@fact label="Planned for">${dateTime(extra.at)}</@fact></#if>
  <#if (extra.place)?has_content><@fact label="Where">${extra.place}</@fact></#if>
  <#if (extra.reason)?has_content><@fact label="Reason">${extra.reason}</@fact></#if>
</@facts>
<@p>The questions wait for the next meeting, of which you will get another letter.</@p>
<@button url=(extra.url)!links.portal>Open the meeting</@button>
<@p>A file for your calendar is attached: open it, and the entry of the meeting will be cancelled.</@p>
