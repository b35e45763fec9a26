<#-- The letter macros as plain text. Blank lines and indents are tidied after rendering. See docs/letters.md. -->
<#function flat words><#return words?replace("\\s+", " ", "r")?trim></#function>
<#function lines words><#return words?replace("\\s*\\n\\s*", "\n", "r")?trim></#function>
<#macro subject><#local words><#nested></#local><#assign letterSubject = flat(words)></#macro>
<#macro preview></#macro>
<#macro heading level=1><#local words><#nested></#local>


${flat(words)}

</#macro>
<#macro p><#local words><#nested></#local>

${flat(words)}

</#macro>
<#macro quote><#local words><#nested></#local>

<#if words?trim?has_content>
<#list words?trim?split("\n") as line>
> ${line?trim}
</#list>
</#if>

</#macro>
<#macro facts><#local words><#nested></#local>

${lines(words)}

</#macro>
<#macro fact label><#local words><#nested></#local>
${label}: ${flat(words)}
</#macro>
<#macro button url><#local words><#nested></#local>

${flat(words)}:
${url}

</#macro>
<#macro link url><#local words><#nested></#local><#if flat(words) == url>${url}<#else>${flat(words)} (${url})</#if></#macro>
<#macro steps title="" ordered=true><#assign letterItem = 0><#assign letterOrdered = ordered><#local words><#nested></#local>

<#if title?has_content>
${title}

</#if>
${lines(words)}

</#macro>
<#macro item><#assign letterItem = letterItem + 1><#local words><#nested></#local>
<#if letterOrdered>${letterItem}. <#else>– </#if>${flat(words)}
</#macro>
<#macro small><#local words><#nested></#local>

${flat(words)}

</#macro>
