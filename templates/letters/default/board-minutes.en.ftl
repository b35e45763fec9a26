<#-- To a secretary, or to whoever presided: minutes fall due or are overdue. extra.boardEn, extra.number, extra.absentee, extra.at, extra.due, extra.past, extra.sign: whether only a signature is asked for, extra.url: the meeting. -->
<#assign what = ((extra.absentee)!false)?then("vote by correspondence", "meeting") + " no. " + (extra.number!"–")>
<@subject><#if (extra.past)!false>Minutes overdue: ${what}<#else>Minutes fall due: ${what}</#if></@subject>
<@heading><#if (extra.past)!false>The term of the minutes is over<#else>The minutes fall due soon</#if></@heading>
<@p>Hello, ${(recipient.name)!"colleague"}!</@p>
<@p><#if (extra.sign)!false>The minutes of the ${what} are drawn up and wait for your signature.<#else>The minutes of the ${what} are not signed by both yet. Draw them up, sign them and ask the presiding member to sign.</#if></@p>
<@facts>
  <@fact label="Board">${extra.boardEn!"–"}</@fact>
  <#if (extra.at)??><@fact label="When">${dateTime(extra.at)}</@fact></#if>
  <#if (extra.due)??><@fact label="Minutes by">${date(extra.due)}</@fact></#if>
</@facts>
<@button url=(extra.url)!links.portal>Open the minutes</@button>
