<#-- To who commented on a plan and left an address: the answer, or why the comment is not shown. extra.number, extra.text, extra.answer or extra.reason, extra.url. -->
<#assign hidden = (extra.reason)?? && !(extra.answer)??>
<@subject>${hidden?then("Ваше высказывание о плане не показано", "Ответ на ваше высказывание о плане")}<#if (extra.number)??>: ${extra.number}</#if></@subject>
<@heading>${hidden?then("Высказывание не показано", "Вам ответили")}</@heading>
<@p>Здравствуйте!</@p>
<@p>Вы высказались о плане открытости:</@p>
<@quote>${extra.text!""}</@quote>
<#if hidden><@p>Высказывание не показано на странице плана. Причина:</@p>
<@quote>${extra.reason}</@quote>
<#else><@p>Рабочая группа ответила:</@p>
<@quote>${extra.answer!""}</@quote>
<@p>Высказывание и ответ видны всем на странице плана.</@p></#if>
<@button url=extra.url>Открыть обсуждение</@button>
