<#-- To a secretary: nothing has gone out although members ought to have the papers. extra.boardEn, extra.number, extra.at, extra.by: the last day, extra.late: whether it is over, extra.empty: whether the agenda is empty, extra.url: the meeting. -->
<@subject>Papers not sent: meeting no. ${extra.number!"–"}</@subject>
<@heading>The papers of a meeting have not been sent</@heading>
<@p>Hello, ${(recipient.name)!"colleague"}!</@p>
<@p><#if (extra.late)!false>The day by which members ought to have the papers is over.<#else>Today is the last day on which members ought to get the papers.</#if> <#if (extra.empty)!false>The agenda is empty, so there is nothing to send. Add questions and send the agenda, or agree on another day with the chair.<#else>Check the agenda and send it. Otherwise it goes out by itself on the eve of the meeting.</#if></@p>
<@facts>
  <@fact label="Board">${extra.boardEn!"–"}</@fact>
  <#if (extra.at)??><@fact label="When">${dateTime(extra.at)}</@fact></#if>
  <#if (extra.by)??><@fact label="Papers no later than">${date(extra.by)}</@fact></#if>
</@facts>
<@button url=(extra.url)!links.portal>Open the meeting</@button>
