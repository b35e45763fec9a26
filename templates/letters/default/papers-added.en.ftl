<#-- To the executor or registrar when the applicant has added papers. extra.files?: their names. -->
<@subject>The applicant has added papers: ${case.registrationNumber!case.number}</@subject>
<@heading>The applicant has added papers</@heading>
<@p>Hello, ${(recipient.name)!"colleague"}!</@p>
<@p>Please take them into account. The date of the answer has not changed<#if case.dueAt??>: by ${until(case.dueAt)}</#if>.</@p>
<@facts>
  <@fact label="Case">${case.registrationNumber!case.number}</@fact>
  <@fact label="About">${case.title}</@fact>
</@facts>
<#if (extra.files)?has_content>
<@steps title="Papers" ordered=false>
<#list extra.files as file>
  <@item>${file}</@item>
</#list>
</@steps>
</#if>
<@button url=links.task>Open the case</@button>
<@small>The applicant may submit further documents and materials (Article 5(1) of Federal Law No. 59-FZ of 02.05.2006).</@small>
