<#include "text.ftl">
<#assign written><#include "/" + letterTemplate></#assign>
${letterSubject}

${letterSender}
${letterRegion}

${written}

--

<#list letterFooter as line>
${line}

</#list>
<#if letterStop??>
${letterStopWords}:
${letterStop}
</#if>
