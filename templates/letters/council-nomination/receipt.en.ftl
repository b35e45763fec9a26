<#-- To the nominating organisation at once after filing. -->
<@subject>Nomination ${case.registrationNumber!case.number} received</@subject>
<@preview>We check the papers and write about the admission.</@preview>
<@heading>We have received your nomination</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>You have nominated a candidate for the council “${content.councilName!case.title}”. The nomination arrived ${on((case.receivedAt)!case.openedAt)}, in time.</@p>
<@facts>
  <@fact label="Number of the nomination">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
  <@fact label="Competition">${content.competitionNumber!""}</@fact>
</@facts>
<@button url=links.status>Check the status</@button>
<@steps title="What happens next">
  <@item>We check papers and restrictions.<#if case.dueAt??> You have our answer by ${until(case.dueAt)}.</#if></@item>
  <@item>If papers are missing, we ask for them and give you time.</@item>
  <@item>Experts score the admitted candidates, the commission decides on the composition.</@item>
</@steps>
<@p>Each consent of the candidate is recorded by itself. Any of them can be withdrawn on the page of the nomination, which opens by number and code.</@p>
<@small>Legal basis: Articles 6 and 9 of Regional Law No. 304 of 01.07.2019; Article 13 of Federal Law No. 212-FZ of 21.07.2014.</@small>
