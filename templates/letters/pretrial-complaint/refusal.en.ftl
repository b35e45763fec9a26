<#-- To the applicant whose complaint is refused; the decision itself is attached as PDF. -->
<#assign grounds = {
  "court": "there is a court decision in force on the same subject and grounds",
  "noAuthority": "the authority of the one who filed it is not confirmed",
  "earlierDecision": "your complaint on the same subject has been decided before",
  "unfounded": "the breach was not confirmed"
}>
<#assign ground = ((content.filer!"") == "representative" && (content.authorityConfirmed!"") == "no")?then("noAuthority", content.refusalGround!"")>
<@subject>Your complaint ${case.registrationNumber!case.number} has been refused</@subject>
<@preview>The reasons and how to contest the decision are inside.</@preview>
<@heading>Your complaint has been refused</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>We have considered your complaint about the service “${case.title}” and cannot satisfy it<#if grounds[ground]??>: ${grounds[ground]}</#if>. The decision is attached as a PDF, in Russian.<#if content.replyMode! == "POST"> The paper decision goes to your postal address.</#if></@p>
<#if content.earlierAct?has_content>
<@p>The decision that we refer to: ${content.earlierAct}.</@p>
</#if>
<#if content.reasons?has_content>
<@heading level=2>Why we decided so</@heading>
<@quote>${content.reasons}</@quote>
</#if>
<@facts>
  <@fact label="Complaint number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
</@facts>
<@button url=links.status>Check the status</@button>
<@steps title="If you disagree" ordered=false>
  <@item>You may contest the decision in court.</@item>
  <@item>You may turn to the prosecutor’s office.</@item>
</@steps>
<@heading level=2>Are you satisfied with the answer?</@heading>
<@p>Rate it from 1 to 5: it takes a minute. The link works for 30 days.</@p>
<@button url=links.rate>Rate the answer</@button>
<@small>Legal basis: Article 11.2(7), (8) and (8.2) of Federal Law No. 210-FZ of 27.07.2010.</@small>
