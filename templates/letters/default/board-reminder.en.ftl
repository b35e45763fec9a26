<#-- To a member who has not voted, shortly before the vote ends. extra as in board-vote. -->
<@subject>You have not voted yet: ${(extra.question!"a question on the agenda")?truncate(80)}</@subject>
<@heading>You have not voted yet</@heading>
<@p>Hello, ${(recipient.name)!"colleague"}!</@p>
<@p>The vote ends soon. A vote that comes later does not count.</@p>
<@facts>
  <@fact label="Before">${extra.boardEn!"–"}</@fact>
  <@fact label="Question">${extra.question!"–"}</@fact>
  <#if (extra.until)??><@fact label="Vote by">${dateTime(extra.until)}</@fact></#if>
</@facts>
<@button url=(extra.url)!links.portal>Vote</@button>
