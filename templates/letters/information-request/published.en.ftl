<#-- To the applicant whose question is answered by what is published. -->
<@subject>Answer to your request ${case.registrationNumber!case.number}: the information is published</@subject>
<@preview>Where to find it is inside.</@preview>
<@heading>The information is published already</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>The information that you ask for in “${case.title}” is published. The official answer is attached as a PDF, in Russian.<#if content.replyMode! == "POST"> The paper answer will go to your postal address.</#if></@p>
<#if content.publishedAt?has_content>
<@heading level=2>Where it is published</@heading>
<@quote>${content.publishedAt}</@quote>
</#if>
<#if content.answer?has_content>
<@quote>${content.answer}</@quote>
</#if>
<@facts>
  <@fact label="Request number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
</@facts>
<@p><@link url=links.status>The page of your request</@link>: the answer, its attachments and how it was handled.</@p>
<@heading level=2>Are you satisfied with the answer?</@heading>
<@p>Rate it from 1 to 5: it takes a minute.</@p>
<@button url=links.rate>Rate the answer</@button>
<@steps title="If you disagree" ordered=false>
  <@item>You may contest the answer, the refusal or the lack of action before the superior body or in court (Article 23).</@item>
  <@item>If anything is still unclear, file a new request <@link url=links.portal>on the portal</@link> and give the number of this one.</@item>
</@steps>
<@small>Legal basis: Articles 19(3) and 20(2) of Federal Law No. 8-FZ of 09.02.2009.</@small>
