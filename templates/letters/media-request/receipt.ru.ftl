<#-- To the newsroom at once after filing. -->
<@subject>Запрос редакции ${case.number} получен</@subject>
<@preview>Ответим в течение 7 дней. Номер и код для проверки – в письме.</@preview>
<@heading>Мы получили ваш запрос</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Запрос «${case.title}»<#if content.outlet?has_content> (редакция «${content.outlet}»)</#if> поступил ${on((case.receivedAt)!case.openedAt)}.</@p>
<@facts>
  <@fact label="Номер запроса">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
  <@fact label="Кому адресован">${body.name}</@fact>
  <#if case.dueAt??>
  <@fact label="Ответим">до ${until(case.dueAt)}</@fact>
  </#if>
</@facts>
<@button url=links.status>Проверить статус</@button>
<@steps title="Что дальше">
  <@item>Пресс-служба зарегистрирует запрос и получит сведения и комментарии.</@item>
  <@item>Если в семь дней ответить нельзя или информация содержит охраняемую законом тайну, уведомим вас в течение трёх дней.</@item>
  <@item>Ответ пришлём на этот адрес, он появится и на странице запроса.</@item>
</@steps>
<@small>Основание: ст. 39 и 40 Закона РФ от 27.12.1991 № 2124-1 «О средствах массовой информации».</@small>
