<#-- To the applicant whose appeal came a second time: the answer comes under the first one. -->
<@subject>Your appeal ${case.registrationNumber!case.number} was received before</@subject>
<@preview>We will answer under the first appeal. There is no need to write again.</@preview>
<@heading>We already have this appeal</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>The appeal “${case.title}” repeats one that you filed before. We have linked them and will answer under the first one, so that there is one answer and it comes within the term of the first.</@p>
<@facts>
  <@fact label="Registration number">${case.registrationNumber!case.number}</@fact>
  <@fact label="Tracking code">${trackingCode}</@fact>
  <#if content.links?has_content>
  <@fact label="First appeal"><#list (content.links![])?filter(each -> (each.kind!"") == "duplicate") as each>${each.registrationNumber!each.number!""}<#sep>, </#list></@fact>
  </#if>
</@facts>
<@button url=links.status>Open the page of the appeal</@button>
<@steps title="What you can do" ordered=false>
  <@item>Follow the first appeal: the answer will appear on its page; its tracking code is in the first letter.</@item>
  <@item>If you wanted to tell us something new, <@link url=links.portal>file an appeal</@link> and say what has changed.</@item>
</@steps>
<@heading level=2>Questions</@heading>
<@p>This letter comes from: ${body.name}.<#if phone??> Telephone: ${phone}. Give the number of your appeal.</#if></@p>
<@small>Legal basis: the body’s records procedure; term of the answer: Article 12 of Federal Law No. 59-FZ of 02.05.2006.</@small>
