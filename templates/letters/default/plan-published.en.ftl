<#-- To a reader who asked for plans of openness, once for each version. extra.plan, extra.body, extra.number, extra.version, extra.url. -->
<#assign again = (extra.version!1) gt 1>
<@subject>${again?then("A plan of openness was amended", "A plan of openness was published")}: ${extra.body!"a body"}</@subject>
<@heading>${again?then("A new version of the plan is public", "A plan of openness is public")}</@heading>
<@p>Hello!</@p>
<@p>${again?then("The plan was amended by the same way: after discussion, check and approval.", "The plan is approved. Each of its measures is an obligation now, with a date and somebody who answers for it.")}</@p>
<@facts>
  <#if (extra.body)??><@fact label="Body">${extra.body}</@fact></#if>
  <#if (extra.plan)??><@fact label="Plan">${extra.plan}</@fact></#if>
  <#if (extra.number)??><@fact label="Number">${extra.number}</@fact></#if>
</@facts>
<@button url=extra.url>Open the plan</@button>
<@p>Its page shows what was promised, what has been done and what is overdue.</@p>
<@small>You get this letter because you subscribed to news of plans of openness.</@small>
