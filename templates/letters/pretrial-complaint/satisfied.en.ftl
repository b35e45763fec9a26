<#-- To the applicant whose complaint is satisfied; the decision itself is attached as PDF. -->
<@subject>Your complaint ${case.registrationNumber!case.number} has been satisfied</@subject>
<@preview>We apologise. What we will do and when is inside.</@preview>
<@heading>Your complaint has been satisfied</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>We have considered your complaint about the service “${case.title}” and found it justified. We apologise for the inconvenience. The decision is attached as a PDF, in Russian.<#if content.replyMode! == "POST"> The paper decision goes to your postal address.</#if></@p>
<@facts>
  <@fact label="Complaint number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
  <#if case.dueAt??>
  <@fact label="We will put it right">by ${until(case.dueAt)}</@fact>
  </#if>
</@facts>
<#if content.measuresText?has_content>
<@heading level=2>What will be done and when</@heading>
<@quote>${content.measuresText}</@quote>
</#if>
<#if content.reasons?has_content>
<@heading level=2>Why we decided so</@heading>
<@quote>${content.reasons}</@quote>
</#if>
<@button url=links.status>Check the status</@button>
<@steps title="If you disagree" ordered=false>
  <@item>You may contest the decision in court.</@item>
  <@item>You may turn to the prosecutor’s office.</@item>
</@steps>
<@small>Legal basis: Article 11.2(7), (8) and (8.1) of Federal Law No. 210-FZ of 27.07.2010.</@small>
