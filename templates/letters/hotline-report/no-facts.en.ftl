<#-- To the applicant whose report holds nothing that can be checked. -->
<@subject>Your report ${case.registrationNumber!case.number}: more facts are needed</@subject>
<@preview>What to add so that we can check it is inside.</@preview>
<@heading>We cannot check the report</@heading>
<@p>Hello<#if applicant.greeting?has_content>, ${applicant.greeting}</#if>!</@p>
<@p>We have read your report and noted it. It does not hold enough facts for a check.</@p>
<@facts>
  <@fact label="Report number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
</@facts>
<@button url=links.status>Open the page of the report</@button>
<@steps title="What you can do" ordered=false>
  <@item>File a new report <@link url=links.portal>on the portal</@link> and say who did what, when and where, and what proves it. Give the number of this report.</@item>
  <@item>A crime can also be reported to the police, the prosecutor’s office or the Investigative Committee.</@item>
</@steps>
<@small>Legal basis: Article 9 of Federal Law No. 273-FZ of 25.12.2008. Only those who check the report see it. Your account on the portal does not show it: it can be followed by number and code alone, so keep them to yourself.</@small>
