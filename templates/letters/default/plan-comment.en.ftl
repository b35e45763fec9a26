<#-- To who commented on a plan and left an address: the answer, or why the comment is not shown. extra.number, extra.text, extra.answer or extra.reason, extra.url. -->
<#assign hidden = (extra.reason)?? && !(extra.answer)??>
<@subject>${hidden?then("Your comment on the plan is not shown", "An answer to your comment on the plan")}<#if (extra.number)??>: ${extra.number}</#if></@subject>
<@heading>${hidden?then("The comment is not shown", "You have an answer")}</@heading>
<@p>Hello!</@p>
<@p>You commented on a plan of openness:</@p>
<@quote>${extra.text!""}</@quote>
<#if hidden><@p>The comment is not shown on the page of the plan. The reason:</@p>
<@quote>${extra.reason}</@quote>
<#else><@p>The working group answered:</@p>
<@quote>${extra.answer!""}</@quote>
<@p>Everybody reads the comment and the answer on the page of the plan.</@p></#if>
<@button url=extra.url>Open the discussion</@button>
