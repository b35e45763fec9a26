<#-- To the applicant with whom the head has ended the correspondence on one question. -->
<@subject>Your appeal ${case.registrationNumber!case.number}: correspondence on this question has ended</@subject>
<@preview>This question was answered before; the appeal brings no new arguments.</@preview>
<@heading>Correspondence on this question has ended</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>The question in the appeal “${case.title}” has been answered on the merits several times. The appeal brings no new arguments or circumstances. The head of the body has found it unfounded and has ended the correspondence with you on this question.</@p>
<@p>You may write on other questions as before.</@p>
<#if content.caseNote?has_content>
<@quote>${content.caseNote}</@quote>
</#if>
<@facts>
  <@fact label="Registration number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
  <#if content.earlierReplies??>
  <@fact label="Answers on the merits">${content.earlierReplies}</@fact>
  </#if>
</@facts>
<@button url=links.status>Open the page of the appeal</@button>
<@steps title="What you can do" ordered=false>
  <@item>If there are new arguments or circumstances, write about them. File the appeal again <@link url=links.portal>on the portal</@link>. Give the number of this one, and we will link them.</@item>
  <@item>Contest our decision before the superior body or in court.</@item>
</@steps>
<@heading level=2>Questions</@heading>
<@p>This letter comes from: ${body.name}.<#if phone??> Telephone: ${phone}. Give the number of your appeal.</#if></@p>
<@small>Legal basis: Article 11(5) and (7) of Federal Law No. 59-FZ of 02.05.2006.</@small>
