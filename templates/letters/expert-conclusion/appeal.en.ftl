<#-- To a sender without accreditation: the text is considered as an appeal. -->
<@subject>Your text ${case.number} is considered as an appeal</@subject>
<@preview>It cannot be considered as an expert’s conclusion, but your proposals are answered.</@preview>
<@heading>We consider your text as an appeal</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p><#if (content.conflict!"") == "exists">You told us that you took part in preparing the act or work for the body that develops it. You may not examine this act, and so we have opened<#else>Only experts accredited by the Ministry of Justice may carry out an independent anti-corruption examination. We could not confirm your accreditation and have therefore opened</#if> a citizen’s appeal – a proposal – with your text. It is answered under the law on appeals.</@p>
<#if content.checkNote?has_content><@quote>${content.checkNote}</@quote></#if>
<@facts>
  <@fact label="Number of your text">${case.number}</@fact>
  <#list content.started![] as each><@fact label="Number of the appeal">${each.number!""}</@fact></#list>
</@facts>
<@button url=links.status>Check the status</@button>
<@steps title="What happens next" ordered=false>
  <@item>We write separately about the registration of the appeal and the date of the answer.</@item>
  <#if (content.conflict!"") != "exists"><@item>If you are accredited, file the conclusion again and give the number and date of the order.</@item></#if>
</@steps>
<@small>Legal basis: Rule 4 of Government Decree No. 96 of 26.02.2010; Federal Law No. 59-FZ of 02.05.2006.</@small>
