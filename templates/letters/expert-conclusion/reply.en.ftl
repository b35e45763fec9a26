<#-- To the sender with the reasoned reply as PDF; what was decided on each finding stands in both. -->
<#assign words = {"accepted": "accepted", "partly": "accepted in part", "rejected": "rejected"}>
<#assign sums = {"accepted": "All findings are accepted.", "partly": "Some of the findings are accepted.", "rejected": "The findings are not accepted. The reasons stand below."}>
<@subject>Reply to your conclusion ${case.registrationNumber!case.number}</@subject>
<@preview>${sums[content.verdict!""]!"The conclusion has been considered."}</@preview>
<@heading>Your conclusion has been considered</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>We have considered your conclusion on the act “${content.draftTitle!case.title}”. ${sums[content.verdict!""]!""} The reasoned reply is attached as a PDF, in Russian.<#if content.replyMode! == "POST"> The paper reply goes to your postal address.</#if></@p>
<#if content.replyText?has_content><@quote>${content.replyText}</@quote></#if>
<@facts>
  <@fact label="Number of the conclusion">${case.registrationNumber!case.number}</@fact>
</@facts>
<#if content.findings?has_content>
<@steps title="Decisions on the findings">
  <#list content.findings as each>
  <@item>${each.element!''} – ${words[each.decision!""]!""}.<#if (each.decisionReason!"")?has_content> ${each.decisionReason}</#if></@item>
  </#list>
</@steps>
</#if>
<@button url=links.status>Open the page of the conclusion</@button>
<@p>A conclusion is advisory. If you disagree with the reply, you may turn to the prosecutor’s office or to a court.</@p>
<@small>Legal basis: Article 5(3) of Federal Law No. 172-FZ of 17.07.2009.</@small>
