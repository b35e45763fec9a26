<#-- To a secretary: nothing has gone out although members ought to have the papers. extra.board, extra.number, extra.at, extra.by: the last day, extra.late: whether it is over, extra.empty: whether the agenda is empty, extra.url: the meeting. -->
<@subject>Материалы не разосланы: заседание № ${extra.number!"–"}</@subject>
<@heading>Материалы заседания не разосланы</@heading>
<@p>Здравствуйте, ${(recipient.name)!"коллега"}!</@p>
<@p><#if (extra.late)!false>Срок, к которому члены должны получить материалы, уже прошёл.<#else>Сегодня последний день, когда члены должны получить материалы.</#if> <#if (extra.empty)!false>В повестке пока нет вопросов, поэтому рассылать нечего. Включите вопросы и разошлите повестку или договоритесь с председателем о другом дне.<#else>Проверьте повестку и разошлите её. Иначе она уйдёт сама накануне заседания.</#if></@p>
<@facts>
  <@fact label="Заседает">${extra.board!"–"}</@fact>
  <#if (extra.at)??><@fact label="Когда">${dateTime(extra.at)}</@fact></#if>
  <#if (extra.by)??><@fact label="Материалы не позднее">${date(extra.by)}</@fact></#if>
</@facts>
<@button url=(extra.url)!links.portal>Открыть заседание</@button>
