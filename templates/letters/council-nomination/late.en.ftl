<#-- To the organisation whose nomination belongs to no open competition. -->
<@subject>Nomination ${case.number} not accepted</@subject>
<@preview>No competition of that number accepts nominations now.</@preview>
<@heading>The nomination cannot be accepted</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>You named the competition ${content.competitionNumber!""}. <#if content.competitionFound!false>Its window had ended before your nomination arrived (${dateTime((case.receivedAt)!case.openedAt)}).<#else>This body has no such competition.</#if></@p>
<@facts>
  <@fact label="Number of the nomination">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
  <@fact label="Competition">${content.competitionNumber!""}</@fact>
</@facts>
<@button url=links.status>Check the status</@button>
<@steps title="What you can do" ordered=false>
  <@item>Check the number and the body, and file again while nominations are accepted.</@item>
  <@item>Look at the page of the competition: it may be announced once more.</@item>
</@steps>
<@small>Legal basis: Articles 6 and 9 of Regional Law No. 304 of 01.07.2019; Article 13 of Federal Law No. 212-FZ of 21.07.2014.</@small>
