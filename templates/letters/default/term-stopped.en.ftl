<#-- To the applicant when the date of their case stands still; a diagram sends it after stopDeadline. -->
<@subject>The term is stopped: ${case.registrationNumber!case.number}</@subject>
<@preview>There will be a new date once it is resumed.</@preview>
<@heading>The term is stopped</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>The term of the case “${case.title}” stands still for now. Once it is resumed, the new date will appear on the page of the case.</@p>
<@facts>
  <@fact label="Number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
  <@fact label="Responsible body">${body.name}</@fact>
</@facts>
<@button url=links.status>Check the status</@button>
<#if why??>
<@heading level=2>Why</@heading>
<@p>${why} All changes are shown on the page of the case: “How the deadline changed”.</@p>
</#if>
<#if phone??>
<@small>Questions: ${phone}. Give the number.</@small>
</#if>
