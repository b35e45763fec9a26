<#-- To the head when an approved plan is not public in time. -->
<@subject>The plan was not published in time: ${case.registrationNumber!case.number}</@subject>
<@heading>The plan of openness was not published in time</@heading>
<@p>Dear ${(recipient.name)!"colleague"},</@p>
<@p>The plan is approved, and the term of its publication has ended. The public page of plans shows that to everybody.</@p>
<@facts>
  <@fact label="Case">${case.registrationNumber!case.number}</@fact>
  <@fact label="Plan">${case.title}</@fact>
</@facts>
<@p>Ask the site editor to publish the plan today: the task waits in their list.</@p>
<@button url=links.task>Open the case</@button>
