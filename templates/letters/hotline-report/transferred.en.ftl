<#-- To the applicant whose report was passed on to law enforcement or to another body. -->
<@subject>Your report ${case.registrationNumber!case.number} has been passed on</@subject>
<@preview>To whom is said inside.</@preview>
<@heading>Your report has been passed on</@heading>
<@p>Hello<#if applicant.greeting?has_content>, ${applicant.greeting}</#if>!</@p>
<@p>We have passed your report on to those who may check it. That body will tell you of it from now on.</@p>
<@facts>
  <@fact label="Report number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
  <#if content.passedTo?has_content>
  <@fact label="Passed on to">${content.passedTo}</@fact>
  </#if>
  <#list content.forwardedTo![] as each>
  <@fact label="Passed on to">${each.bodyName!""}<#if each.number??>, number ${each.number}</#if></@fact>
  </#list>
</@facts>
<@button url=links.status>Open the page of the report</@button>
<@small>Legal basis: Articles 8(3), 8(6) and 11(1) of Federal Law No. 59-FZ of 02.05.2006. Only those who check the report see it. Your account on the portal does not show it: it can be followed by number and code alone, so keep them to yourself.</@small>
