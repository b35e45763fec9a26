<#-- To the head when a date has passed. extra.dueAt?, extra.basis?: of the deadline that was missed. -->
<@subject>Date missed: ${case.registrationNumber!case.number}</@subject>
<@heading>A date has been missed</@heading>
<@p>Hello, ${(recipient.name)!"colleague"}!</@p>
<@p>A date in this case has passed and the work is not finished. The breach is recorded in the journal of the case; the work goes on. Please see to it that it is finished as soon as possible: the term can be neither extended nor stopped.</@p>
<@facts>
  <@fact label="Case">${case.registrationNumber!case.number}</@fact>
  <@fact label="About">${case.title}</@fact>
  <#if ((extra.dueAt)!(case.dueAt))??>
  <@fact label="It was due">by ${until((extra.dueAt)!case.dueAt)}</@fact>
  </#if>
</@facts>
<@button url=links.task>Open the case</@button>
<@p>If the breach lasts, the head of the superior body will be told.</@p>
<@small>Basis of the date: ${(extra.basis)!"see the case"}. Officials answer for breaches of the order and terms in which complaints about services are considered (Article 5.63(3) of the Code of Administrative Offences).</@small>
