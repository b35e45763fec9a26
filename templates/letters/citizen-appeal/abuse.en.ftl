<#-- To the applicant whose appeal holds obscene or insulting words or threats and is left unanswered on the merits. -->
<@subject>Your appeal ${case.registrationNumber!case.number} is left unanswered on the merits</@subject>
<@preview>The reason: words that the law regards as an abuse of right.</@preview>
<@heading>The appeal is left unanswered on the merits</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>The appeal “${case.title}” contains obscene or insulting words, or threats to the life, health or property of an official or members of the official’s family. The head of the body has decided to leave it unanswered on the merits. The right to appeal must not be abused.</@p>
<#if content.caseNote?has_content>
<@quote>${content.caseNote}</@quote>
</#if>
<@facts>
  <@fact label="Registration number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
</@facts>
<@button url=links.status>Open the page of the appeal</@button>
<@steps title="What you can do" ordered=false>
  <@item>Put the question without such words. File the appeal again <@link url=links.portal>on the portal</@link>. Give the number of this one, and we will link them.</@item>
  <@item>Contest our decision before the superior body or in court.</@item>
</@steps>
<@heading level=2>Questions</@heading>
<@p>This letter comes from: ${body.name}.<#if phone??> Telephone: ${phone}. Give the number of your appeal.</#if></@p>
<@small>Legal basis: Article 11(3) and (7) of Federal Law No. 59-FZ of 02.05.2006.</@small>
