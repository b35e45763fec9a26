<#-- To the applicant who is refused the information. -->
<#assign grounds = {
  "unclear": "the request does not let us see what information is wanted (Article 20(1)(1))",
  "noContact": "the request gives no address for the answer (Article 20(1)(2))",
  "notRelated": "the information has nothing to do with the body’s work (Article 20(1)(3))",
  "restricted": "access to the information is restricted (Article 20(1)(4))",
  "repeated": "you have been given the information before (Article 20(1)(5))",
  "analysis": "the request asks for a legal assessment of acts or for analytical work (Article 20(1)(6))"
}>
<@subject>Your request ${case.registrationNumber!case.number}: the information is refused</@subject>
<@preview>The ground, the reason and how to contest it are inside.</@preview>
<@heading>We cannot give this information</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>We have considered your request “${case.title}” and cannot meet it<#if (grounds[content.ground!""])??>: ${grounds[content.ground]}</#if>. The official answer is attached as a PDF, in Russian.<#if content.replyMode! == "POST"> The paper answer will go to your postal address.</#if></@p>
<#if content.answer?has_content>
<@heading level=2>Why</@heading>
<@quote>${content.answer}</@quote>
</#if>
<#if content.restrictedAct?has_content>
<@p>The act that restricts access: ${content.restrictedAct}.</@p>
</#if>
<#if content.earlierAnswer?has_content>
<@p>The earlier answer: ${content.earlierAnswer}.</@p>
</#if>
<@facts>
  <@fact label="Request number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
</@facts>
<@button url=links.status>Open the page of the request</@button>
<@steps title="If you disagree" ordered=false>
  <@item>You may contest the answer, the refusal or the lack of action before the superior body or in court (Article 23).</@item>
  <@item>If anything is still unclear, file a new request <@link url=links.portal>on the portal</@link> and give the number of this one.</@item>
</@steps>
<@small>Legal basis: Articles 20 and 23 of Federal Law No. 8-FZ of 09.02.2009.</@small>
