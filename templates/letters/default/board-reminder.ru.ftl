<#-- To a member who has not voted, shortly before the vote ends. extra as in board-vote. -->
<@subject>Вы ещё не проголосовали: ${(extra.question!"вопрос повестки")?truncate(80)}</@subject>
<@heading>Вы ещё не проголосовали</@heading>
<@p>Здравствуйте, ${(recipient.name)!"коллега"}!</@p>
<@p>Голосование скоро закончится. Голос, поданный позже, не учитывается.</@p>
<@facts>
  <@fact label="Рассматривает">${extra.board!"–"}</@fact>
  <@fact label="Вопрос">${extra.question!"–"}</@fact>
  <#if (extra.until)??><@fact label="Голосование">до ${dateTime(extra.until)}</@fact></#if>
</@facts>
<@button url=(extra.url)!links.portal>Проголосовать</@button>
