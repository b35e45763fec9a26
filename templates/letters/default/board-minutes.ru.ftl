<#-- To a secretary, or to whoever presided: minutes fall due or are overdue. extra.board, extra.number, extra.absentee, extra.at, extra.due, extra.past, extra.sign: whether only a signature is asked for, extra.url: the meeting. -->
<#assign what = ((extra.absentee)!false)?then("заочного голосования", "заседания") + " № " + (extra.number!"–")>
<@subject><#if (extra.past)!false>Просрочен протокол ${what}<#else>Скоро срок протокола ${what}</#if></@subject>
<@heading><#if (extra.past)!false>Срок протокола прошёл<#else>Скоро истекает срок протокола</#if></@heading>
<@p>Здравствуйте, ${(recipient.name)!"коллега"}!</@p>
<@p><#if (extra.sign)!false>Протокол ${what} составлен и ждёт вашей подписи.<#else>Протокол ${what} ещё не подписали председательствующий и секретарь. Составьте его, подпишите и передайте на подпись председательствующему.</#if></@p>
<@facts>
  <@fact label="Заседал">${extra.board!"–"}</@fact>
  <#if (extra.at)??><@fact label="Когда">${dateTime(extra.at)}</@fact></#if>
  <#if (extra.due)??><@fact label="Срок протокола">${date(extra.due)}</@fact></#if>
</@facts>
<@button url=(extra.url)!links.portal>Открыть протокол</@button>
