<#-- To a reader who asked for plans of openness, when the reports on a quarter are there. extra.plan, extra.body, extra.number, extra.period, extra.percent, extra.all, extra.done, extra.overdue, extra.url. -->
<@subject>Plan carried out by ${extra.percent!0} %: ${extra.body!"a body"}</@subject>
<@heading>How far the plan of openness is</@heading>
<@p>Hello!</@p>
<@p>The responsible officials have reported on ${extra.period!"the quarter"}.</@p>
<@facts>
  <#if (extra.body)??><@fact label="Body">${extra.body}</@fact></#if>
  <#if (extra.plan)??><@fact label="Plan">${extra.plan}</@fact></#if>
  <#if (extra.number)??><@fact label="Number">${extra.number}</@fact></#if>
  <@fact label="Carried out">${extra.percent!0} %</@fact>
  <@fact label="Obligations">${extra.all!0}, done: ${extra.done!0}</@fact>
  <@fact label="Overdue">${extra.overdue!0}</@fact>
</@facts>
<@button url=extra.url>See what was done</@button>
<@small>You get this letter because you subscribed to news of plans of openness.</@small>
