<#-- To the head when an approved plan is not public in time. -->
<@subject>План не опубликован в срок: ${case.registrationNumber!case.number}</@subject>
<@heading>План открытости не опубликован в срок</@heading>
<@p>Здравствуйте, ${(recipient.name)!"коллега"}!</@p>
<@p>План утверждён, а срок его публикации истёк. На общедоступной странице планов это видно всем.</@p>
<@facts>
  <@fact label="Дело">${case.registrationNumber!case.number}</@fact>
  <@fact label="План">${case.title}</@fact>
</@facts>
<@p>Попросите редактора сайта опубликовать план сегодня: задача ждёт его в списке.</@p>
<@button url=links.task>Открыть дело</@button>
