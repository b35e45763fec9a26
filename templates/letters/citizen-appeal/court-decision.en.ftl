<#-- To the applicant who contests a court decision: the appeal is returned with the order of appeal. -->
<@subject>Your appeal ${case.registrationNumber!case.number} is returned: a court decision is contested in court</@subject>
<@preview>How to contest it is in this letter.</@preview>
<@heading>We return your appeal</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>In the appeal “${case.title}” you contest a court decision. Public bodies may not review decisions of courts, so the law requires us to return the appeal and explain how the decision can be contested.</@p>
<#if content.caseNote?has_content>
<@quote>${content.caseNote}</@quote>
</#if>
<@facts>
  <@fact label="Registration number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
</@facts>
<@button url=links.status>Open the page of the appeal</@button>
<@steps title="What you can do" ordered=false>
  <@item>File an appeal through the court that gave the decision: as a rule, within a month of the decision in its final form.</@item>
  <@item>If the decision has already entered into force, file a cassation appeal: as a rule, within three months.</@item>
  <@item>If you missed the term for a good reason, ask the court to restore it.</@item>
  <@item>Contest the return of your appeal before the superior body or in court.</@item>
</@steps>
<@heading level=2>Questions</@heading>
<@p>This letter comes from: ${body.name}.<#if phone??> Telephone: ${phone}. Give the number of your appeal.</#if></@p>
<@small>Legal basis: Article 11(2) of Federal Law No. 59-FZ of 02.05.2006.</@small>
