<#-- To the newsroom that is refused the information; the formal notice is attached. -->
<#assign secrets = {
  "state": "государственную тайну",
  "commercial": "коммерческую тайну",
  "other": "тайну, которую специально охраняет закон"
}>
<@subject>О запросе ${case.registrationNumber!case.number}: в информации отказано</@subject>
<@preview>Причина и как обжаловать – в письме.</@preview>
<@heading>Мы не можем дать эту информацию</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Информация по запросу «${case.title}» содержит ${secrets[content.secret!""]!"охраняемую законом тайну"}. Уведомление об отказе приложено к письму.</@p>
<#if content.refusalReason?has_content>
<@heading level=2>Почему её нельзя дать без этих сведений</@heading>
<@quote>${content.refusalReason}</@quote>
</#if>
<@facts>
  <@fact label="Номер запроса">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
</@facts>
<@button url=links.status>Проверить статус</@button>
<@steps title="Если вы не согласны" ordered=false>
  <@item>Отказ можно обжаловать вышестоящему органу или должностному лицу, затем в суд.</@item>
  <@item>Информацию без этих сведений можно запросить снова <@link url=links.portal>на портале</@link>.</@item>
</@steps>
<@small>Основание: ст. 40 и 61 Закона РФ от 27.12.1991 № 2124-1 «О средствах массовой информации».</@small>
