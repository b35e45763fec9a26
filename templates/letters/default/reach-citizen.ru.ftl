<#-- To the registrar when a letter could not be delivered. extra.to?, extra.subject?, extra.reason?: of that letter, in plain words. -->
<@subject>Письмо заявителю не доставлено: ${case.registrationNumber!case.number}</@subject>
<@heading>Письмо заявителю не доставлено</@heading>
<@p>Здравствуйте, ${(recipient.name)!"коллега"}!</@p>
<@p>Письмо не дошло. Сообщите заявителю его содержание иначе – по телефону, почтой или лично – и запишите результат в задаче «Связаться с гражданином иначе».</@p>
<@facts>
  <@fact label="Дело">${case.registrationNumber!case.number}</@fact>
  <#if (extra.subject)?has_content>
  <@fact label="Письмо">${extra.subject}</@fact>
  </#if>
  <#if (extra.to)?has_content>
  <@fact label="Адрес">${extra.to}</@fact>
  </#if>
  <#if (extra.reason)?has_content>
  <@fact label="Причина">${extra.reason}</@fact>
  </#if>
</@facts>
<@button url=links.task>Открыть дело</@button>
