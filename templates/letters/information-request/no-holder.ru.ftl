<#-- To the applicant when neither this body has the information nor is it known who has. -->
<@subject>О запросе ${case.registrationNumber!case.number}: у нас нет этой информации</@subject>
<@preview>Мы не знаем, у какого органа она есть. Что можно сделать – в письме.</@preview>
<@heading>У нас нет информации, о которой вы спрашиваете</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Информация, о которой вы спрашиваете в запросе «${case.title}», не относится к нашей деятельности. Сведений о том, есть ли она у другого государственного органа или органа местного самоуправления, у нас нет, поэтому направить запрос дальше мы не можем.</@p>
<@facts>
  <@fact label="Номер запроса">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
</@facts>
<@button url=links.status>Открыть страницу запроса</@button>
<@steps title="Если вы не согласны" ordered=false>
  <@item>Ответ, отказ или бездействие можно обжаловать в вышестоящий орган или в суд (ст. 23).</@item>
  <@item>Если что-то осталось неясным, подайте новый запрос <@link url=links.portal>на портале</@link> и укажите номер этого.</@item>
</@steps>
<@small>Основание: ч. 7 ст. 18, п. 3 ч. 1 ст. 20 Федерального закона от 09.02.2009 № 8-ФЗ.</@small>
