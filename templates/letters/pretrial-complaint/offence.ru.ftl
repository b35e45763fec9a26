<#-- To the head when the executor has found signs of an offence; the applicant is not told. -->
<@subject>Жалоба ${case.registrationNumber!case.number}: материалы надо передать прокурору</@subject>
<@preview>Исполнитель нашёл признаки правонарушения или преступления.</@preview>
<@heading>Передайте материалы прокурору</@heading>
<@p>При рассмотрении досудебной жалобы ${case.registrationNumber!case.number} найдены признаки правонарушения или преступления. Закон требует передать материалы прокурору незамедлительно. Материалы лежат в деле, задача ждёт вас.</@p>
<@button url=links.task>Открыть дело</@button>
<@small>Основание: ч. 9 ст. 11.2 Федерального закона от 27.07.2010 № 210-ФЗ. Заявителю об этом не сообщают.</@small>
