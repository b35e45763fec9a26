<#-- To a member when a vote by correspondence opens. extra.board, extra.question, extra.until, extra.url: the page of the vote. -->
<@subject>Голосование: ${(extra.question!"вопрос повестки")?truncate(90)}</@subject>
<@heading>Открыто голосование</@heading>
<@p>Здравствуйте, ${(recipient.name)!"коллега"}!</@p>
<@p>Вы голосуете по вопросу, который рассматривает ${extra.board!"коллегиальный орган"}. Передать голос другому нельзя.</@p>
<@facts>
  <@fact label="Вопрос">${extra.question!"–"}</@fact>
  <#if (extra.until)??><@fact label="Голосование">до ${dateTime(extra.until)}</@fact></#if>
</@facts>
<@button url=(extra.url)!links.portal>Прочитать материалы и проголосовать</@button>
