<#-- To the applicant whose text cannot be read. -->
<@subject>Your appeal ${case.registrationNumber!case.number}: the text is illegible</@subject>
<@preview>Please send the text again: there will be no answer to this one.</@preview>
<@heading>We could not read your text</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>The text of the appeal “${case.title}” is illegible. It therefore gets no answer and is not forwarded to anybody.</@p>
<#if content.caseNote?has_content>
<@quote>${content.caseNote}</@quote>
</#if>
<@facts>
  <@fact label="Registration number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
</@facts>
<@button url=links.status>Open the page of the appeal</@button>
<@steps title="What you can do" ordered=false>
  <@item>Send a legible text. File the appeal again <@link url=links.portal>on the portal</@link>. Give the number of this one, and we will link them.</@item>
  <@item>Contest our decision before the superior body or in court.</@item>
</@steps>
<@heading level=2>Questions</@heading>
<@p>This letter comes from: ${body.name}.<#if phone??> Telephone: ${phone}. Give the number of your appeal.</#if></@p>
<@small>Legal basis: Article 11(4) and (7) of Federal Law No. 59-FZ of 02.05.2006.</@small>
