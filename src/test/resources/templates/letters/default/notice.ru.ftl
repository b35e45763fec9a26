<@subject>ru ${case.registrationNumber!case.number}</@subject>
<@heading>${case.title}</@heading>
<@p>${applicant.greeting}, ${body.name}</@p>
<@p>Поступило: ${dateTime(case.receivedAt)}</@p>
<@button url=links.status>Статус</@button>
<@button url=links.rate>Оценка</@button>
