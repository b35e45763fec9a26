<#-- To the head of the parent body when a breach lasts. extra.dueAt?, extra.basis?: of the deadline that was missed. -->
<@subject>A subordinate body has missed a date: ${case.registrationNumber!case.number}</@subject>
<@heading>A subordinate body has missed a date</@heading>
<@p>Hello, ${(recipient.name)!"colleague"}!</@p>
<@p>A date in this case has passed and the head of the body has been told, but the work is still not finished.</@p>
<@facts>
  <@fact label="Body">${body.name}</@fact>
  <@fact label="Case">${case.registrationNumber!case.number}</@fact>
  <@fact label="About">${case.title}</@fact>
  <#if ((extra.dueAt)!(case.dueAt))??>
  <@fact label="It was due">by ${until((extra.dueAt)!case.dueAt)}</@fact>
  </#if>
</@facts>
<@p>Please contact the head of the body. The case stays with them: the system decides nothing for people.</@p>
<@small>Basis of the date: ${(extra.basis)!"see the case"}.</@small>
