<#-- To the applicant when a change of the production calendar moved the date of the case. extra.before?: the date it had, extra.dueAt?: the new one, extra.act?: what ordered the change. -->
<#assign due = (extra.dueAt)!((case.dueAt)!"")>
<@subject>New date: ${case.registrationNumber!case.number}</@subject>
<#if due?has_content><@preview>It is now by ${until(due)}.</@preview></#if>
<@heading>The date of your case has changed</@heading>
<@p>Dear ${applicant.greeting},</@p>
<@p>The production calendar by which terms are counted has changed, so the case “${case.title}” has another date. There is nothing that you need to do.</@p>
<@facts>
  <@fact label="Number">${case.registrationNumber!case.number}</@fact>
  <#if (extra.before)??><@fact label="Date before">by ${until(extra.before)}</@fact></#if>
  <#if due?has_content><@fact label="New date">by ${until(due)}</@fact></#if>
  <#if (extra.act)?has_content><@fact label="Ordered by">${extra.act}</@fact></#if>
  <@fact label="Responsible body">${body.name}</@fact>
</@facts>
<@button url=links.status>Check the status</@button>
<#if why??><@small>${why}</@small></#if>
