<#-- To the applicant whose complaint nobody may be given to, because everybody who could decide is complained of. -->
<@subject>Your complaint ${case.registrationNumber!case.number} is returned: you may go to court</@subject>
<@preview>The law forbids sending a complaint to those complained of. You may go to court.</@preview>
<@heading>We return your complaint</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>In the complaint “${case.title}” you complain of those who would have to consider it. The law forbids sending a complaint to the body or official whose decision or action is contested, and there is no superior body that could consider it. We therefore return the complaint to you.</@p>
<@p>You have the right to contest the decision, action or failure to act in court.</@p>
<@facts>
  <@fact label="Registration number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
</@facts>
<@button url=links.status>Open the page of the appeal</@button>
<@steps title="What you can do" ordered=false>
  <@item>File an administrative claim in court. As a rule there are three months from the day you learned of the violation (Article 219 of the Code of Administrative Judicial Procedure).</@item>
  <@item>Turn to the prosecutor’s office, which watches over the law on citizens’ appeals.</@item>
</@steps>
<@heading level=2>Questions</@heading>
<@p>This letter comes from: ${body.name}.<#if phone??> Telephone: ${phone}. Give the number of your appeal.</#if></@p>
<@small>Legal basis: Article 8(6) and (7) of Federal Law No. 59-FZ of 02.05.2006.</@small>
