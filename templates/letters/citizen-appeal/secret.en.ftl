<#-- To the applicant whose question cannot be answered without disclosing a protected secret. -->
<@subject>On your appeal ${case.registrationNumber!case.number}: it cannot be answered on the merits</@subject>
<@preview>The answer would disclose facts that the law protects.</@preview>
<@heading>We cannot answer on the merits</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>An answer to the appeal “${case.title}” would disclose facts that are a state secret or another secret protected by law. The law forbids disclosing them, so we cannot answer on the merits.</@p>
<#if content.caseNote?has_content>
<@quote>${content.caseNote}</@quote>
</#if>
<@facts>
  <@fact label="Registration number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
</@facts>
<@button url=links.status>Open the page of the appeal</@button>
<@steps title="What you can do" ordered=false>
  <@item>If an answer is possible without these facts, put the question differently. File the appeal again <@link url=links.portal>on the portal</@link>. Give the number of this one, and we will link them.</@item>
  <@item>Contest our decision before the superior body or in court.</@item>
</@steps>
<@heading level=2>Questions</@heading>
<@p>This letter comes from: ${body.name}.<#if phone??> Telephone: ${phone}. Give the number of your appeal.</#if></@p>
<@small>Legal basis: Article 11(6) and (7) of Federal Law No. 59-FZ of 02.05.2006.</@small>
