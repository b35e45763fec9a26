<#-- To a reader of the register of acts, once for each version while conclusions are accepted. extra.title, extra.brief, extra.number, extra.body, extra.topic, extra.version, extra.until, extra.url; extra.inForce?. -->
<#assign again = (extra.version!1) gt 1>
<@subject>${again?then("New version under examination", "New act under examination")}: ${extra.brief!"untitled"}</@subject>
<#if (extra.until)??><@preview>Conclusions are accepted until ${until(extra.until)}.</@preview></#if>
<@heading>${again?then("A new version has been posted", (extra.inForce!false)?then("An act in force has been posted", "A draft act has been posted"))}</@heading>
<@p>Hello!</@p>
<#if again><@p>The text of “${extra.title!"untitled"}” has changed materially after the anti-corruption examination. Conclusions are accepted anew.</@p>
<#else><@p>The ${(extra.inForce!false)?then("act in force", "draft act")} “${extra.title!"untitled"}” has been posted for anti-corruption examination.</@p></#if>
<@facts>
  <#if (extra.body)??><@fact label="Body">${extra.body}</@fact></#if>
  <#if (extra.topic)??><@fact label="Topic">${extra.topic}</@fact></#if>
  <#if (extra.number)??><@fact label="Number in the register">${extra.number}</@fact></#if>
  <#if (extra.until)??><@fact label="Conclusions are accepted">until ${until(extra.until)}</@fact></#if>
</@facts>
<@button url=extra.url>Open the page of the act</@button>
<@p>Everybody may read the text. Conclusions are filed by experts whom the Ministry of Justice of Russia has accredited.</@p>
<@small>You get this letter because you subscribed to news of acts under examination.</@small>
