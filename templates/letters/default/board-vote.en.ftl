<#-- To a member when a vote by correspondence opens. extra.boardEn, extra.question, extra.until, extra.url: the page of the vote. -->
<@subject>Vote: ${(extra.question!"a question on the agenda")?truncate(90)}</@subject>
<@heading>A vote has opened</@heading>
<@p>Hello, ${(recipient.name)!"colleague"}!</@p>
<@p>You vote on a question before the ${extra.boardEn!"board"}. Nobody can vote in your place.</@p>
<@facts>
  <@fact label="Question">${extra.question!"–"}</@fact>
  <#if (extra.until)??><@fact label="Vote by">${dateTime(extra.until)}</@fact></#if>
</@facts>
<@button url=(extra.url)!links.portal>Read the papers and vote</@button>
