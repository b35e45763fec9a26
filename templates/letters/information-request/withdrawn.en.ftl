<#-- To the applicant who has withdrawn the request. -->
<@subject>Your request ${case.registrationNumber!case.number} has been closed as you asked</@subject>
<@preview>You have withdrawn your request. There will be no answer to it.</@preview>
<@heading>You have withdrawn your request</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>As you asked, we have stopped working on the request “${case.title}”. There will be no answer to it.</@p>
<@facts>
  <@fact label="Request number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
</@facts>
<@button url=links.status>Open the page of the request</@button>
<@steps title="What you can do" ordered=false>
  <@item>File a new request about the same matter <@link url=links.portal>on the portal</@link> at any time.</@item>
  <@item>If you did not withdraw anything, tell the body the request was addressed to (${body.name}) and give the number.<#if phone??> Telephone: ${phone}.</#if></@item>
</@steps>
<@small>Legal basis: Article 8(2) of Federal Law No. 8-FZ of 09.02.2009.</@small>
