<#-- To the newsroom that is refused the information; the formal notice is attached. -->
<#assign secrets = {
  "state": "a state secret",
  "commercial": "a commercial secret",
  "other": "a secret that the law protects"
}>
<@subject>Your request ${case.registrationNumber!case.number}: the information is refused</@subject>
<@preview>The reason and how to contest it are inside.</@preview>
<@heading>We cannot give this information</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>The information for your request “${case.title}” holds ${secrets[content.secret!""]!"a secret that the law protects"}. The notice of refusal is attached, in Russian.</@p>
<#if content.refusalReason?has_content>
<@heading level=2>Why it cannot be given without the secret</@heading>
<@quote>${content.refusalReason}</@quote>
</#if>
<@facts>
  <@fact label="Request number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
</@facts>
<@button url=links.status>Check the status</@button>
<@steps title="If you disagree" ordered=false>
  <@item>You may contest the refusal before the superior body or official, then in court.</@item>
  <@item>Information without the secret may be asked for anew <@link url=links.portal>on the portal</@link>.</@item>
</@steps>
<@small>Legal basis: Articles 40 and 61 of Law No. 2124-1 of 27.12.1991 on the Mass Media.</@small>
