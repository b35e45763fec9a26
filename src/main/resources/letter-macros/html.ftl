<#-- The letter macros as HTML: tables and inline styles only, for mail programs read nothing else. See docs/letters.md. -->
<#function web url>
  <#return url?starts_with("https://") || url?starts_with("http://") || url?starts_with("mailto:") || url?starts_with("tel:")>
</#function>
<#macro subject><#assign letterSubject><#nested></#assign></#macro>
<#macro preview><#assign letterPreview><#nested></#assign></#macro>
<#macro heading level=1>
<#if level == 1>
<h1 style="margin:0 0 16px;font-size:26px;line-height:32px;font-weight:600;"><#nested></h1>
<#else>
<h2 style="margin:0 0 8px;font-size:19px;line-height:25px;font-weight:600;"><#nested></h2>
</#if>
</#macro>
<#macro p>
<p style="margin:0 0 20px;"><#nested></p>
</#macro>
<#macro quote><#local words><#nested></#local>
<#if words?markup_string?trim?has_content>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 20px;"><tr><td style="padding:4px 0 4px 16px;border-left:4px solid #c3d1d4;white-space:pre-line;overflow-wrap:anywhere;">${words}</td></tr></table>
</#if>
</#macro>
<#macro facts>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#eaf3f3;margin:0 0 24px;"><tr><td style="padding:16px 20px 4px;">
<#nested>
</td></tr></table>
</#macro>
<#macro fact label>
<p style="margin:0;font-size:15px;line-height:20px;color:#4a5f66;">${label}</p>
<p style="margin:0 0 12px;font-size:22px;line-height:28px;font-weight:600;overflow-wrap:anywhere;"><#nested></p>
</#macro>
<#macro button url>
<#if web(url)>
<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 28px;"><tr><td style="background:#0b5563;border-radius:4px;">
<a href="${url}" style="display:inline-block;padding:12px 22px;color:#ffffff;font-weight:600;text-decoration:none;"><#nested></a>
</td></tr></table>
<#else>
<p style="margin:0 0 20px;"><#nested>: ${url}</p>
</#if>
</#macro>
<#macro link url><#if web(url)><a href="${url}" style="color:#00687a;"><#nested></a><#else><#nested> (${url})</#if></#macro>
<#macro steps title="" ordered=true>
<#if title?has_content>
<h2 style="margin:0 0 8px;font-size:19px;line-height:25px;font-weight:600;">${title}</h2>
</#if>
<${ordered?then("ol", "ul")} style="margin:0 0 20px;padding:0 0 0 22px;">
<#nested>
</${ordered?then("ol", "ul")}>
</#macro>
<#macro item>
<li style="margin:0 0 6px;"><#nested></li>
</#macro>
<#macro small>
<p style="margin:0 0 12px;font-size:14px;line-height:20px;color:#4a5f66;"><#nested></p>
</#macro>
