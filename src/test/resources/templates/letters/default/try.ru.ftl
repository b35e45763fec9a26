<@subject>Проба ${extra.word}</@subject>
<@preview>Видно в списке писем</@preview>
<@heading>Проба</@heading>
<@p>Здравствуйте, ${recipient.name}!
   Вторая   строка.</@p>
<@quote>${extra.word}
вторая</@quote>
<@facts>
  <@fact label="Слово">${extra.word}</@fact>
  <@fact label="Дата">${on("2026-10-29")}</@fact>
</@facts>
<@button url=links.portal>На портал</@button>
<#if extra.url??><@p><@link url=extra.url>Войти</@link></@p></#if>
<@steps title="Что дальше">
  <@item>Раз.</@item>
  <@item>Два, см. <@link url="https://example.org/?a=1&b=2">здесь</@link>.</@item>
</@steps>
<@heading level=2>Ещё</@heading>
<@small>Мелко.</@small>
