<#-- To the applicant whose report is not about corruption. -->
<@subject>Your report ${case.registrationNumber!case.number}: it is not about corruption</@subject>
<@preview>How to get an answer is inside.</@preview>
<@heading>File an appeal: it will be answered</@heading>
<@p>Hello<#if applicant.greeting?has_content>, ${applicant.greeting}</#if>!</@p>
<@p>The hotline is for reports of corruption. Your report is about something else, so there will be no check here.</@p>
<@facts>
  <@fact label="Report number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
</@facts>
<@button url=links.portal>File an appeal</@button>
<@steps title="What to do" ordered=false>
  <@item>File an appeal on the portal: it will be registered, considered and answered.</@item>
  <@item>If there is corruption after all, file a new report and say what it consists in.</@item>
</@steps>
<@small>Legal basis: Item 7.4 of the Openness Concept. Only those who check the report see it. Your account on the portal does not show it: it can be followed by number and code alone, so keep them to yourself.</@small>
