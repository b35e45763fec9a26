<#-- To a reader who asked for plans of openness, when an approved plan is not public in time. extra.plan, extra.body, extra.number, extra.until, extra.url. -->
<@subject>A plan of openness was not published in time: ${extra.body!"a body"}</@subject>
<@heading>The plan was not published in time</@heading>
<@p>Hello!</@p>
<@p>The plan of openness is approved, but the body did not publish it in time. Its head has been reminded.</@p>
<@facts>
  <#if (extra.body)??><@fact label="Body">${extra.body}</@fact></#if>
  <#if (extra.plan)??><@fact label="Plan">${extra.plan}</@fact></#if>
  <#if (extra.number)??><@fact label="Number">${extra.number}</@fact></#if>
  <#if (extra.until)??><@fact label="Publication was due">until ${until(extra.until)}</@fact></#if>
</@facts>
<@button url=extra.url>Open the page of the plan</@button>
<@p>We write again when the plan is public.</@p>
<@small>You get this letter because you subscribed to news of plans of openness.</@small>
