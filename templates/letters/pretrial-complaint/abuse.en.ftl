<#-- To the applicant whose complaint is left unanswered for insults or threats. -->
<@subject>Your complaint ${case.registrationNumber!case.number}: no answer on the merits</@subject>
<@preview>The complaint contains insults or threats.</@preview>
<@heading>Your complaint is left without answer</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>Your complaint about the service “${case.title}” contains obscene or insulting words or threats. A body may leave such a complaint without answer. The head has decided so. The right to complain must not be abused.</@p>
<#if content.caseNote?has_content>
<@quote>${content.caseNote}</@quote>
</#if>
<@facts>
  <@fact label="Complaint number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
</@facts>
<@button url=links.status>Check the status</@button>
<@steps title="What you can do" ordered=false>
  <@item>File the complaint again <@link url=links.portal>on the portal</@link> without such words.</@item>
  <@item>Contest this decision in court.</@item>
</@steps>
<@small>Legal basis: The Rules for filing and considering complaints, Government Decree No. 840 of 16.08.2012.</@small>
