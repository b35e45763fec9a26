<#-- To the applicant when neither this body has the information nor is it known who has. -->
<@subject>Your request ${case.registrationNumber!case.number}: we do not have this information</@subject>
<@preview>We do not know which body has it. What you can do is inside.</@preview>
<@heading>We do not have the information you ask for</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>The information that you ask for in “${case.title}” has nothing to do with our work. We do not know whether another state or municipal body has it, so we cannot forward your request.</@p>
<@facts>
  <@fact label="Request number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
</@facts>
<@button url=links.status>Open the page of the request</@button>
<@steps title="If you disagree" ordered=false>
  <@item>You may contest the answer, the refusal or the lack of action before the superior body or in court (Article 23).</@item>
  <@item>If anything is still unclear, file a new request <@link url=links.portal>on the portal</@link> and give the number of this one.</@item>
</@steps>
<@small>Legal basis: Articles 18(7) and 20(1)(3) of Federal Law No. 8-FZ of 09.02.2009.</@small>
