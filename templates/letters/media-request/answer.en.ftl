<#-- To the newsroom when the head has approved the answer; the answer itself is attached as PDF. -->
<@subject>Answer to your media request ${case.registrationNumber!case.number}</@subject>
<@preview>Facts and comments are in this letter and in the attached document.</@preview>
<@heading>The answer to your request</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>This is the answer to your request “${case.title}”. The official answer is attached as a PDF, in Russian.<#if content.answerFiles?has_content> Files are on the page of your request.</#if><#if content.replyMode! == "POST"> The paper answer will go to your postal address.</#if><#if content.publishAnswer!false> Readers of the portal will see the answer, too: under “Publications”.</#if></@p>
<#if content.answer?has_content>
<@quote>${content.answer}</@quote>
</#if>
<#if content.comments?has_content>
<@heading level=2>Comments</@heading>
<#list content.comments as each>
<@p>${each.speaker!""}<#if each.position?has_content>, ${each.position}</#if>:</@p>
<@quote>${each.words!""}</@quote>
</#list>
</#if>
<@facts>
  <@fact label="Request number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
</@facts>
<@button url=links.status>Check the status</@button>
<@steps title="If you disagree" ordered=false>
  <@item>You may contest the answer before the superior body or official, then in court.</@item>
</@steps>
<@small>Legal basis: Articles 38 and 39 of Law No. 2124-1 of 27.12.1991 on the Mass Media.</@small>
