<#-- To the applicant whose message was passed with a covering letter to a body outside the system. -->
<@subject>Your message ${case.registrationNumber!case.number} has been passed to the competent body</@subject>
<@preview>To whom it was passed on is in this letter.</@preview>
<@heading>Your message has been passed to the competent body</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>We have passed the message “${case.title}” to a body that may act on it.<#if content.migration!false> The law requires that reports on breaches of migration law go to the Ministry of the Interior and to the Governor.</#if></@p>
<@facts>
  <@fact label="Registration number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
  <#if content.passedTo?has_content>
  <@fact label="Passed to">${content.passedTo}</@fact>
  </#if>
  <#if content.passedNumber?has_content>
  <@fact label="Outgoing number">${content.passedNumber}</@fact>
  </#if>
</@facts>
<@button url=links.status>Open the page of the appeal</@button>
<@steps title="What happens next" ordered=false>
  <@item>The body to which the message was passed will tell you what was done.</@item>
  <@item>If it does not answer in time, turn to the prosecutor’s office.</@item>
</@steps>
<@heading level=2>Questions</@heading>
<@p>This letter comes from: ${body.name}.<#if phone??> Telephone: ${phone}. Give the number of your appeal.</#if></@p>
<@small>Legal basis: Article 8 of Federal Law No. 59-FZ of 02.05.2006.</@small>
