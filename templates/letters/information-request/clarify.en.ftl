<#-- To the applicant whose request does not say what is wanted. -->
<@subject>Please clarify your request ${case.registrationNumber!case.number}</@subject>
<@preview>We need a little more to find the information.</@preview>
<@heading>Help us understand your request</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>To find the information for your request “${case.title}”, we need to know more.</@p>
<#if content.clarifyQuestion?has_content>
<@heading level=2>What we need to know</@heading>
<@quote>${content.clarifyQuestion}</@quote>
</#if>
<@facts>
  <@fact label="Request number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
  <#if case.dueAt??>
  <@fact label="We will answer">by ${until(case.dueAt)}</@fact>
  </#if>
</@facts>
<@button url=links.status>Add an explanation</@button>
<@steps title="How to answer" ordered=false>
  <@item>Open the page of your request, sign in and choose “Add papers”: there is a field for an explanation.</@item>
  <@item>Do it as soon as you can: the term runs on. If the request stays unclear, the information will have to be refused.</@item>
</@steps>
<@heading level=2>Questions</@heading>
<@p>Your request is handled by: ${body.name}.<#if phone??> Telephone: ${phone}. Give the number of the request.</#if></@p>
<@small>Legal basis: Articles 18(8) and 20(1)(1) of Federal Law No. 8-FZ of 09.02.2009.</@small>
