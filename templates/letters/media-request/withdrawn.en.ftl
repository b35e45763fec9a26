<#-- To the newsroom that has withdrawn the request. -->
<@subject>Your request ${case.registrationNumber!case.number} has been closed as you asked</@subject>
<@preview>You have withdrawn your request. There will be no answer to it.</@preview>
<@heading>You have withdrawn your request</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>As you asked, we have stopped working on the request “${case.title}”. There will be no answer to it.</@p>
<@facts>
  <@fact label="Request number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
</@facts>
<@button url=links.status>Check the status</@button>
<@p>If you did not withdraw anything, tell the body the request was addressed to (${body.name}) and give the number.<#if phone??> Telephone: ${phone}.</#if></@p>
<@small>Legal basis: Article 39 of Law No. 2124-1 of 27.12.1991 on the Mass Media.</@small>
