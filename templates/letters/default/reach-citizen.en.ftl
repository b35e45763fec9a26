<#-- To the registrar when a letter could not be delivered. extra.to?, extra.subject?, extra.reason?: of that letter, in plain words. -->
<@subject>A letter to the applicant was not delivered: ${case.registrationNumber!case.number}</@subject>
<@heading>A letter to the applicant was not delivered</@heading>
<@p>Hello, ${(recipient.name)!"colleague"}!</@p>
<@p>The letter did not arrive. Tell the applicant what it says in another way – by phone, by post or in person – and record the result in the task “Связаться с гражданином иначе” (reach the citizen another way).</@p>
<@facts>
  <@fact label="Case">${case.registrationNumber!case.number}</@fact>
  <#if (extra.subject)?has_content>
  <@fact label="Letter">${extra.subject}</@fact>
  </#if>
  <#if (extra.to)?has_content>
  <@fact label="Address">${extra.to}</@fact>
  </#if>
  <#if (extra.reason)?has_content>
  <@fact label="Reason">${extra.reason}</@fact>
  </#if>
</@facts>
<@button url=links.task>Open the case</@button>
