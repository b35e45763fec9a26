<#-- To the applicant when the official number is given and the term of the decision begins. -->
<#assign away = content.competentBody?has_content || (content.competence!"") == "other">
<@subject>Your complaint ${case.registrationNumber!case.number} has been registered</@subject>
<@preview><#if case.dueAt?? && !away>We will decide by ${until(case.dueAt)}. </#if>The number, the code and the next steps are inside.</@preview>
<@heading>Your complaint has been registered</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>We registered your complaint about the service “${case.title}”<#if case.registeredAt??> ${on(case.registeredAt)}</#if>.</@p>
<#if content.receivedThrough! == "centre">
<@p>You filed it through a service centre<#if content.centreName?has_content> (${content.centreName})</#if>. The term runs from registration here.</@p>
</#if>
<@facts>
  <@fact label="Complaint number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
  <#if case.dueAt?? && !away>
  <@fact label="We will decide">by ${until(case.dueAt)}</@fact>
  </#if>
</@facts>
<@button url=links.status>Check the status</@button>
<#if away>
<@steps title="What happens next" ordered=false>
  <@item>By law another body considers this complaint. Within three working days we will hand it over and write to you.</@item>
</@steps>
<#else>
<@steps title="What happens next">
  <@item>An authorised official studies the complaint and the papers, and the head decides.</@item>
  <@item>You get a reasoned reply by the day after the decision.<#if content.replyMode! == "POST"> The paper decision goes to your postal address.</#if></@item>
  <@item>If the complaint is satisfied, the breach is put right within 5 working days of the decision.</@item>
</@steps>
<@p>The term can be neither extended nor suspended.</@p>
<#if why??>
<@heading level=2>Why this date</@heading>
<@p>${why} Each day of the term is shown on the page of your complaint: “Why this date?”.</@p>
</#if>
</#if>
<@small>Legal basis: Article 11.2(6) of Federal Law No. 210-FZ of 27.07.2010.</@small>
