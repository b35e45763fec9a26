<#-- To the applicant when papers were added to the case. extra.files?: their names; extra.refused?: those not taken, with the reason. -->
<@subject>Documents received: ${case.registrationNumber!case.number}</@subject>
<@preview>We have added them to your case.</@preview>
<@heading>Documents received</@heading>
<@p>Dear ${applicant.greeting},</@p>
<@p>We have added what you sent to the case “${case.title}” and will take it into account. The date of the answer has not changed<#if case.dueAt??>: by ${until(case.dueAt)}</#if>.</@p>
<@facts>
  <@fact label="Number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Responsible body">${body.name}</@fact>
</@facts>
<#if (extra.files)?has_content>
<@steps title="Documents" ordered=false>
<#list extra.files as file>
  <@item>${file}</@item>
</#list>
</@steps>
</#if>
<#if (extra.refused)?has_content>
<@steps title="Not taken" ordered=false>
<#list extra.refused as file>
  <@item>${file}</@item>
</#list>
</@steps>
</#if>
<@button url=links.status>Check the status</@button>
<@small>If you have not added anything, please tell ${body.name}.</@small>
