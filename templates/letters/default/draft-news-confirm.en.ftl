<#-- To an address for which somebody asked to be told of new acts. extra.url: the link, its secret filled in when the letter is sent; extra.body, extra.topic, extra.hours. -->
<#assign plans = (extra.about!"") == "plans">
<@subject>${plans?then("Confirm your subscription to news of plans of openness", "Confirm your subscription to news of acts under examination")}</@subject>
<@preview>Open the link and press “Confirm the subscription”.</@preview>
<@heading>Confirm the subscription</@heading>
<@p>Hello!</@p>
<@p>Somebody, most likely you, asked us to write to this address ${plans?then("about plans of openness: when they are published, how they are carried out and when they are late", "about new acts under anti-corruption examination")}.</@p>
<@facts>
  <#if (extra.body)??><@fact label="Body">${extra.body}</@fact></#if>
  <#if (extra.topic)??><@fact label="Topic">${extra.topic}</@fact></#if>
</@facts>
<@button url=extra.url>Confirm the subscription</@button>
<@p>The link works once<#if (extra.hours)??> and for ${extra.hours} hours</#if>. If you did not ask for this, do nothing: without a confirmation we do not write, and we delete the address.</@p>
