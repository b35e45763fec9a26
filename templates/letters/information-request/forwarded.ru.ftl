<#-- To the applicant whose request concerns another body. -->
<@subject>Запрос ${case.registrationNumber!case.number} направлен по принадлежности</@subject>
<@preview>Ответит орган, у которого есть эта информация.</@preview>
<@heading>Ваш запрос направлен другому органу</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Информация, о которой вы спрашиваете в запросе «${case.title}», относится к ведению другого органа. Мы направили запрос туда. Там его зарегистрируют заново и ответят вам; срок ответа считается со дня этой регистрации.</@p>
<@facts>
  <@fact label="Номер запроса">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
  <#list content.forwardedTo![] as each>
  <@fact label="Куда направлен">${each.bodyName!""}<#if each.number??>, номер ${each.number}</#if></@fact>
  </#list>
</@facts>
<@button url=links.status>Проверить статус</@button>
<@steps title="Что дальше" ordered=false>
  <@item>Дождаться письма органа о регистрации: в нём будут новый номер и срок.</@item>
  <@item>Смотреть ход рассмотрения на странице запроса: там показаны все дела, которые по нему открыты.</@item>
</@steps>
<@small>Основание: ч. 7 ст. 18 Федерального закона от 09.02.2009 № 8-ФЗ.</@small>
