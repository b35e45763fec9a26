<#-- To the applicant who has withdrawn the appeal. -->
<@subject>Your appeal ${case.registrationNumber!case.number} has been closed at your request</@subject>
<@preview>You have withdrawn your appeal. There will be no answer to it.</@preview>
<@heading>You have withdrawn your appeal</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>At your request we have stopped considering the appeal “${case.title}”. There will be no answer to it.</@p>
<@facts>
  <@fact label="Number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
</@facts>
<@button url=links.status>Open the page of the appeal</@button>
<@steps title="What you can do" ordered=false>
  <@item>File a new appeal about the same matter <@link url=links.portal>on the portal</@link> at any time.</@item>
  <@item>If you did not withdraw anything, tell us: ${body.name}<#if phone??>, telephone ${phone}</#if>. Give the number of your appeal.</@item>
</@steps>
<@small>Legal basis: Article 5(5) of Federal Law No. 59-FZ of 02.05.2006.</@small>
