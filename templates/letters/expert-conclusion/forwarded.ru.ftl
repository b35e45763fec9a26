<#-- To the sender when the act is another body's. -->
<@subject>Заключение ${case.number} направлено разработчику акта</@subject>
<@preview>Рассмотрит орган, который разработал акт.</@preview>
<@heading>Заключение направлено разработчику акта</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Акт «${content.draftTitle!case.title}» разработал другой орган. Мы передали ему ваше заключение: он зарегистрирует его и ответит вам.</@p>
<@facts>
  <@fact label="Номер у нас">${case.number}</@fact>
  <#list content.forwardedTo![] as each><@fact label="Куда направлено">${each.bodyName!""}<#if each.number??>, номер ${each.number}</#if></@fact></#list>
</@facts>
<@button url=links.status>Проверить статус</@button>
<@small>Основание: ст. 5 Федерального закона от 17.07.2009 № 172-ФЗ, ст. 8 Федерального закона от 02.05.2006 № 59-ФЗ.</@small>
