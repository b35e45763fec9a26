<#-- To a citizen who asked to sign in; there is no case. extra.url: the link, its token filled in when the letter is sent; extra.minutes?. -->
<@subject>Ссылка для входа</@subject>
<@preview>Откройте ссылку и нажмите «Войти». Она сработает один раз.</@preview>
<@heading>Вход на портал</@heading>
<@p>Здравствуйте!</@p>
<@p>Кто-то, скорее всего вы, попросил ссылку для входа с этим адресом. Откройте её и нажмите «Войти».</@p>
<@button url=extra.url>Войти на портал</@button>
<@p>Ссылка сработает один раз<#if (extra.minutes)??> и действует ${extra.minutes} мин</#if>. Если вы не просили её, ничего не делайте: без ссылки никто не войдёт.</@p>
<@small>Никому не пересылайте это письмо: по ссылке виден ваш личный кабинет.</@small>
