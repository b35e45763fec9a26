<#-- To the applicant from whose text the substance cannot be determined. -->
<@subject>Your appeal ${case.registrationNumber!case.number}: we could not make out what it is about</@subject>
<@preview>Say what happened and what you ask for: there will be no answer to this one.</@preview>
<@heading>We could not make out what your appeal is about</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>From the text of the appeal “${case.title}” it cannot be determined what you propose, ask for or complain of. It therefore gets no answer and is not forwarded to anybody.</@p>
<#if content.caseNote?has_content>
<@quote>${content.caseNote}</@quote>
</#if>
<@facts>
  <@fact label="Registration number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
</@facts>
<@button url=links.status>Open the page of the appeal</@button>
<@steps title="What you can do" ordered=false>
  <@item>Say what happened, where and when, and what you ask for. File the appeal again <@link url=links.portal>on the portal</@link>. Give the number of this one, and we will link them.</@item>
  <@item>Contest our decision before the superior body or in court.</@item>
</@steps>
<@heading level=2>Questions</@heading>
<@p>This letter comes from: ${body.name}.<#if phone??> Telephone: ${phone}. Give the number of your appeal.</#if></@p>
<@small>Legal basis: Article 11(4.1) and (7) of Federal Law No. 59-FZ of 02.05.2006.</@small>
