<#-- To a reader who asked for plans of openness, when the report on a year is public. extra.plan, extra.body, extra.number, extra.year, extra.percent, extra.all, extra.done, extra.overdue, extra.url, extra.page. -->
<@subject>Report on a plan of openness: ${extra.body!"a body"}</@subject>
<@heading>The annual report is public</@heading>
<@p>Hello!</@p>
<@p>The body has told how it carried out its plan of openness<#if (extra.year)??> in ${extra.year}</#if>.</@p>
<@facts>
  <#if (extra.body)??><@fact label="Body">${extra.body}</@fact></#if>
  <#if (extra.plan)??><@fact label="Plan">${extra.plan}</@fact></#if>
  <#if (extra.number)??><@fact label="Number">${extra.number}</@fact></#if>
  <@fact label="Carried out">${extra.percent!0} %</@fact>
  <@fact label="Obligations">${extra.all!0}, done: ${extra.done!0}</@fact>
  <@fact label="Overdue">${extra.overdue!0}</@fact>
</@facts>
<@button url=extra.url>Open the report</@button>
<#if (extra.page)??><@p>Each obligation is <@link url=extra.page>on the page of the plan</@link>.</@p></#if>
<@small>You get this letter because you subscribed to news of plans of openness.</@small>
