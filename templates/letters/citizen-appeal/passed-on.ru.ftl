<#-- To the applicant whose message was passed with a covering letter to a body outside the system. -->
<@subject>Сообщение ${case.registrationNumber!case.number} передано компетентному органу</@subject>
<@preview>Кому передано – в письме.</@preview>
<@heading>Ваше сообщение передано компетентному органу</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Мы передали сообщение «${case.title}» органу, который вправе принять по нему меры.<#if content.migration!false> Сообщения о нарушении миграционного законодательства закон велит передавать в МВД и Губернатору.</#if></@p>
<@facts>
  <@fact label="Номер обращения">${case.registrationNumber!case.number}</@fact>
  <@fact label="Код для проверки">${trackingCode}</@fact>
  <#if content.passedTo?has_content>
  <@fact label="Кому передано">${content.passedTo}</@fact>
  </#if>
  <#if content.passedNumber?has_content>
  <@fact label="Исходящий номер">${content.passedNumber}</@fact>
  </#if>
</@facts>
<@button url=links.status>Открыть страницу обращения</@button>
<@steps title="Что дальше" ordered=false>
  <@item>О принятых мерах сообщит орган, которому передано сообщение.</@item>
  <@item>Если этот орган не ответит в срок, обратитесь в прокуратуру.</@item>
</@steps>
<@heading level=2>Вопросы</@heading>
<@p>Письмо подготовил орган: ${body.name}.<#if phone??> Телефон: ${phone}. Назовите номер обращения.</#if></@p>
<@small>Основание: ст. 8 Федерального закона от 02.05.2006 № 59-ФЗ.</@small>
