<#-- To the sender of a conclusion that has found no factors: no reasoned reply is due. -->
<@subject>Заключение ${case.registrationNumber!case.number} принято к сведению</@subject>
<@preview>Коррупциогенные факторы вы не выявили. Заключение приложат к проекту.</@preview>
<@heading>Заключение принято к сведению</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Вы не выявили коррупциогенных факторов в акте «${content.draftTitle!case.title}». Заключение рассмотрено и будет приложено к акту. Спасибо за вашу работу.</@p>
<#if content.replyText?has_content><@quote>${content.replyText}</@quote></#if>
<@facts>
  <@fact label="Номер заключения">${case.registrationNumber!case.number}</@fact>
</@facts>
<@button url=links.status>Открыть страницу заключения</@button>
<@small>Основание: ч. 3 ст. 5 Федерального закона от 17.07.2009 № 172-ФЗ.</@small>
