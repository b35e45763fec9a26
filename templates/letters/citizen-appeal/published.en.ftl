<#-- To the applicant whose question is answered on the official site. -->
<@subject>The answer to your appeal ${case.registrationNumber!case.number} is published</@subject>
<@preview>The address of the page is in this letter.</@preview>
<@heading>The answer to your question is published</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>The question in the appeal “${case.title}” is answered on the official site.<#if content.publishedAt?has_content> The answer is here: ${content.publishedAt}</#if></@p>
<#if content.caseNote?has_content>
<@quote>${content.caseNote}</@quote>
</#if>
<@facts>
  <@fact label="Registration number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
</@facts>
<@button url=links.status>Open the page of the appeal</@button>
<@steps title="What you can do" ordered=false>
  <@item>Read the published answer.</@item>
  <@item>If it does not answer your question, tell us what is missing. File the appeal again <@link url=links.portal>on the portal</@link>. Give the number of this one, and we will link them.</@item>
  <@item>Contest such an answer before the superior body or in court.</@item>
</@steps>
<@heading level=2>Questions</@heading>
<@p>This letter comes from: ${body.name}.<#if phone??> Telephone: ${phone}. Give the number of your appeal.</#if></@p>
<@small>Legal basis: Article 11(5.1) of Federal Law No. 59-FZ of 02.05.2006.</@small>
