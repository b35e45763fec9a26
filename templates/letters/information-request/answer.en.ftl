<#-- To the applicant when the head has signed the answer; the answer itself is attached as PDF. -->
<@subject>Answer to your request ${case.registrationNumber!case.number}</@subject>
<@preview>The information is in this letter and in the attached document.</@preview>
<@heading>The answer to your request</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>This is the answer to your information request “${case.title}”. The official answer is attached as a PDF, in Russian.<#if content.answerFiles?has_content> Files with the information are on the page of your request.</#if><#if content.replyMode! == "POST"> The paper answer will go to your postal address.</#if></@p>
<@facts>
  <@fact label="Request number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
</@facts>
<#if content.answer?has_content>
<@heading level=2>Information</@heading>
<@quote>${content.answer}</@quote>
</#if>
<#if content.restrictedAct?has_content>
<@p>A part of it we cannot give: access to it is restricted. The act that restricts it: ${content.restrictedAct}.</@p>
</#if>
<@p><@link url=links.status>The page of your request</@link>: the answer, its attachments and how it was handled.</@p>
<@heading level=2>Are you satisfied with the answer?</@heading>
<@p>Rate it from 1 to 5: it takes a minute.</@p>
<@button url=links.rate>Rate the answer</@button>
<@steps title="If you disagree" ordered=false>
  <@item>You may contest the answer, the refusal or the lack of action before the superior body or in court (Article 23).</@item>
  <@item>If anything is still unclear, file a new request <@link url=links.portal>on the portal</@link> and give the number of this one.</@item>
</@steps>
<@small>Legal basis: Article 19 of Federal Law No. 8-FZ of 09.02.2009.</@small>
