<#-- To a member: the meeting is at another time or place. extra.board, extra.was?: the time before, where it is another, extra.at, extra.place?, extra.agenda: titles, extra.url: the meeting. A file for the calendar is attached. -->
<#assign moved = (extra.was)??>
<@subject>${moved?then("Заседание перенесено", "Другое место заседания")}: ${(extra.board!"коллегиальный орган")?truncate(80)}</@subject>
<@heading>${moved?then("Заседание перенесено", "У заседания другое место")}</@heading>
<@p>Здравствуйте, ${(recipient.name)!"коллега"}!</@p>
<@facts>
  <@fact label="Заседает">${extra.board!"–"}</@fact>
  <#if moved><@fact label="Было назначено">${dateTime(extra.was)}</@fact></#if>
  <#if (extra.at)??><@fact label=moved?then("Теперь", "Когда")>${dateTime(extra.at)}</@fact></#if>
  <#if (extra.place)?has_content><@fact label="Где">${extra.place}</@fact></#if>
</@facts>
<#if (extra.agenda)?has_content>
<@steps title="Повестка" ordered=true>
<#list extra.agenda as title>
  <@item>${title}</@item>
</#list>
</@steps>
</#if>
<@button url=(extra.url)!links.portal>Открыть заседание</@button>
<@p>К письму приложен файл для календаря: откройте его, и запись о заседании изменится.</@p>
