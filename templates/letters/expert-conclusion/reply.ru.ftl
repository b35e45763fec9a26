<#-- To the sender with the reasoned reply as PDF; what was decided on each finding stands in both. -->
<#assign words = {"accepted": "принято", "partly": "принято частично", "rejected": "отклонено"}>
<#assign sums = {"accepted": "Все замечания приняты.", "partly": "Часть замечаний принята.", "rejected": "Замечания не приняты. Причины – ниже."}>
<@subject>Ответ на заключение ${case.registrationNumber!case.number}</@subject>
<@preview>${sums[content.verdict!""]!"Заключение рассмотрено."}</@preview>
<@heading>Ваше заключение рассмотрено</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Мы рассмотрели ваше заключение на акт «${content.draftTitle!case.title}». ${sums[content.verdict!""]!""} Мотивированный ответ приложен к письму в формате PDF.<#if content.replyMode! == "POST"> Бумажный ответ направим по вашему почтовому адресу.</#if></@p>
<#if content.replyText?has_content><@quote>${content.replyText}</@quote></#if>
<@facts>
  <@fact label="Номер заключения">${case.registrationNumber!case.number}</@fact>
</@facts>
<#if content.findings?has_content>
<@steps title="Решения по замечаниям">
  <#list content.findings as each>
  <@item>${each.element!''} – ${words[each.decision!""]!""}.<#if (each.decisionReason!"")?has_content> ${each.decisionReason}</#if></@item>
  </#list>
</@steps>
</#if>
<@button url=links.status>Открыть страницу заключения</@button>
<@p>Заключение носит рекомендательный характер. С ответом можно не согласиться: обратиться в прокуратуру или в суд.</@p>
<@small>Основание: ч. 3 ст. 5 Федерального закона от 17.07.2009 № 172-ФЗ.</@small>
