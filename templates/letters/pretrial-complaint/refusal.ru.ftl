<#-- To the applicant whose complaint is refused; the decision itself is attached as PDF. -->
<#assign grounds = {
  "court": "есть вступившее в законную силу решение суда о том же предмете и по тем же основаниям",
  "noAuthority": "не подтверждены полномочия того, кто подал жалобу",
  "earlierDecision": "решение по вашей жалобе о том же предмете уже принято",
  "unfounded": "нарушение не подтвердилось"
}>
<#assign ground = ((content.filer!"") == "representative" && (content.authorityConfirmed!"") == "no")?then("noAuthority", content.refusalGround!"")>
<@subject>О жалобе ${case.registrationNumber!case.number}: в удовлетворении отказано</@subject>
<@preview>Причины и как обжаловать – в письме.</@preview>
<@heading>В удовлетворении жалобы отказано</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Мы рассмотрели вашу жалобу на предоставление услуги «${case.title}» и не можем её удовлетворить<#if grounds[ground]??>: ${grounds[ground]}</#if>. Решение приложено к письму в формате PDF.<#if content.replyMode! == "POST"> Бумажное решение направим по вашему почтовому адресу.</#if></@p>
<#if content.earlierAct?has_content>
<@p>Решение, на которое мы ссылаемся: ${content.earlierAct}.</@p>
</#if>
<#if content.reasons?has_content>
<@heading level=2>Почему так решили</@heading>
<@quote>${content.reasons}</@quote>
</#if>
<@facts>
  <@fact label="Номер жалобы">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
</@facts>
<@button url=links.status>Проверить статус</@button>
<@steps title="Если вы не согласны" ordered=false>
  <@item>Решение можно обжаловать в суд.</@item>
  <@item>Можно обратиться в прокуратуру.</@item>
</@steps>
<@heading level=2>Вы довольны ответом?</@heading>
<@p>Поставьте оценку от 1 до 5: это займёт минуту. Ссылка действует 30 дней.</@p>
<@button url=links.rate>Оценить ответ</@button>
<@small>Основание: ч. 7, 8 и 8.2 ст. 11.2 Федерального закона от 27.07.2010 № 210-ФЗ.</@small>
