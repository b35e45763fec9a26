<#include "html.ftl">
<#assign written><#include "/" + letterTemplate></#assign>
<!DOCTYPE html>
<html lang="${letterLanguage}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${letterSubject}</title>
</head>
<body style="margin:0;padding:0;background:#eaf3f3;color:#14262c;font-family:'Golos Text','PT Sans',Arial,sans-serif;font-size:17px;line-height:26px;">
<#if letterPreview??>
<div style="display:none;max-height:0;overflow:hidden;">${letterPreview}</div>
</#if>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:24px 12px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;background:#ffffff;text-align:left;">
<tr><td style="padding:18px 28px 16px;border-bottom:4px solid #0b5563;">
<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>
<td width="14" style="background:#ffb92e;font-size:0;line-height:0;">&nbsp;</td>
<td style="padding-left:14px;font-size:15px;line-height:20px;"><strong style="font-size:18px;line-height:24px;">${letterSender}</strong><br>${letterRegion}</td>
</tr></table>
</td></tr>
<tr><td style="padding:28px 28px 8px;">
${written}
</td></tr>
<tr><td style="padding:16px 28px 24px;border-top:1px solid #c3d1d4;font-size:14px;line-height:20px;color:#4a5f66;">
<#list letterFooter as line>
<p style="margin:0 0 8px;">${line}</p>
</#list>
<#if letterStop??>
<p style="margin:0 0 8px;"><a href="${letterStop}" style="color:#0b5563;">${letterStopWords}</a></p>
</#if>
</td></tr>
</table>
</td></tr></table>
</body>
</html>
