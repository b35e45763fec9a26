<#-- To the applicant when the head has approved the answer; the answer itself is attached as PDF. -->
<#assign outcomes = {
  "supported_done": "Supported, measures taken",
  "supported_planned": "Supported, measures planned",
  "explained": "Explained",
  "not_supported": "Not supported"
}>
<@subject>Answer to your appeal ${case.registrationNumber!case.number}</@subject>
<@preview>The answers to your questions are in this letter and in the attached document.</@preview>
<@heading>The answer to your appeal</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>We have considered your appeal “${case.title}”. The official answer is attached as a PDF, in Russian.<#if content.replyMode! == "POST"> The paper answer will go to your postal address.</#if></@p>
<@facts>
  <@fact label="Registration number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
  <#if (outcomes[content.outcome!""])??>
  <@fact label="Outcome">${outcomes[content.outcome]}</@fact>
  </#if>
</@facts>
<#list content.questions![] as each>
<@heading level=2>${each.question!"Question"}</@heading>
<@quote>${each.reply!""}</@quote>
</#list>
<#if content.measures?has_content>
<@heading level=2>Measures</@heading>
<@quote>${content.measures}</@quote>
<#if content.dueMeasures?has_content>
<@p>Due by ${until(content.dueMeasures)}.</@p>
</#if>
</#if>
<@heading level=2>Are you satisfied with the answer?</@heading>
<@p>Rate it from 1 to 5: it takes a minute.</@p>
<@button url=links.rate>Rate the answer</@button>
<@steps title="If you disagree" ordered=false>
  <@item>File a new appeal if you have new arguments or circumstances.</@item>
  <@item>You may contest the answer before the superior body or in court.</@item>
</@steps>
<@p><@link url=links.status>The page of your appeal</@link>: the answer and how it was considered.</@p>
<@small>Legal basis: Articles 5 and 10 of Federal Law No. 59-FZ of 02.05.2006.</@small>
