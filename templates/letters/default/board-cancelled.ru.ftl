<#-- To a member: the meeting does not take place. extra.board, extra.at, extra.place?, extra.reason?, extra.url: the meeting. A file for the calendar is attached. -->
<@subject>Заседание отменено: ${(extra.board!"коллегиальный орган")?truncate(80)}</@subject>
<@heading>Заседание отменено</@heading>
<@p>Здравствуйте, ${(recipient.name)!"коллега"}!</@p>
<@facts>
  <@fact label="Заседает">${extra.board!"–"}</@fact>
  <#if (extra.at)??><@fact label="Было назначено">${dateTime(extra.at)}</@fact></#if>
  <#if (extra.place)?has_content><@fact label="Где">${extra.place}</@fact></#if>
  <#if (extra.reason)?has_content><@fact label="Причина">${extra.reason}</@fact></#if>
</@facts>
<@p>Вопросы повестки ждут следующего заседания. О нём придёт отдельное письмо.</@p>
<@button url=(extra.url)!links.portal>Открыть заседание</@button>
<@p>К письму приложен файл для календаря: откройте его, и запись о заседании будет отменена.</@p>
