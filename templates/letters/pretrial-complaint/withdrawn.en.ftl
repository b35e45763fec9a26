<#-- To the applicant who has withdrawn the complaint. -->
<@subject>Your complaint ${case.registrationNumber!case.number} has been closed as you asked</@subject>
<@preview>You have withdrawn your complaint. There will be no decision on it.</@preview>
<@heading>You have withdrawn your complaint</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>As you asked, we have stopped considering the complaint about the service “${case.title}”. There will be no decision on it.</@p>
<@facts>
  <@fact label="Complaint number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
</@facts>
<@button url=links.status>Check the status</@button>
<@p>If you did not withdraw anything, tell us: ${body.name}<#if phone??>, telephone ${phone}</#if>. Give the number of your complaint.</@p>
<@small>Legal basis: Article 11.2(2) of Federal Law No. 210-FZ of 27.07.2010.</@small>
