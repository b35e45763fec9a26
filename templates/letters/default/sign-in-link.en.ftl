<#-- To a citizen who asked to sign in; there is no case. extra.url: the link, its token filled in when the letter is sent; extra.minutes?. -->
<@subject>Your sign-in link</@subject>
<@preview>Open the link and press “Sign in”. It works once.</@preview>
<@heading>Sign in to the portal</@heading>
<@p>Hello!</@p>
<@p>Somebody, most likely you, asked for a link to sign in with this address. Open it and press “Sign in”.</@p>
<@button url=extra.url>Sign in to the portal</@button>
<@p>The link works once<#if (extra.minutes)??>, within ${extra.minutes} minutes</#if>. If you did not ask for it, do nothing: nobody can sign in without the link.</@p>
<@small>Do not forward this letter to anybody: the link opens your account.</@small>
