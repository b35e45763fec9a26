<#-- To a reader of the register of acts, once for each version while conclusions are accepted. extra.title, extra.brief, extra.number, extra.body, extra.topic, extra.version, extra.until, extra.url; extra.inForce?. -->
<#assign again = (extra.version!1) gt 1>
<@subject>${again?then("Новая редакция на экспертизе", "Новый акт на экспертизе")}: ${extra.brief!"без названия"}</@subject>
<#if (extra.until)??><@preview>Заключения принимают до ${until(extra.until)}.</@preview></#if>
<@heading>${again?then("Размещена новая редакция", (extra.inForce!false)?then("Размещён действующий акт", "Размещён проект акта"))}</@heading>
<@p>Здравствуйте!</@p>
<#if again><@p>Текст акта «${extra.title!"без названия"}» существенно изменили после антикоррупционной экспертизы. Заключения принимают заново.</@p>
<#else><@p>Для антикоррупционной экспертизы размещён ${(extra.inForce!false)?then("действующий акт", "проект акта")} «${extra.title!"без названия"}».</@p></#if>
<@facts>
  <#if (extra.body)??><@fact label="Орган">${extra.body}</@fact></#if>
  <#if (extra.topic)??><@fact label="Тема">${extra.topic}</@fact></#if>
  <#if (extra.number)??><@fact label="Номер в реестре">${extra.number}</@fact></#if>
  <#if (extra.until)??><@fact label="Заключения принимают">до ${until(extra.until)}</@fact></#if>
</@facts>
<@button url=extra.url>Открыть страницу акта</@button>
<@p>Текст может читать каждый. Заключение направляет эксперт, которого аккредитовал Минюст России.</@p>
<@small>Вы получили это письмо, потому что подписались на сообщения об экспертизе актов.</@small>
