<#-- The reply to a text that somebody mailed in; there is no case. -->
<@subject>Your e-mail was not accepted as an appeal: how to file it</@subject>
<@preview>By law appeals sent by e-mail are not considered. Here is what you can do.</@preview>
<@heading>Appeals are not accepted by e-mail</@heading>
<@p>Hello!</@p>
<@p>We have received your e-mail. Unfortunately, by law an e-mail is not an appeal: we cannot register it or answer its substance. The law requires that the sender of an electronic appeal confirm their identity.</@p>
<@steps title="How to file an appeal" ordered=false>
  <@item>On the <@link url=links.portal>portal</@link>: signing in takes a couple of minutes, and you can copy the text of your e-mail.</@item>
  <@item>Through Gosuslugi, the state services portal.</@item>
  <@item>On paper by post, or in person at the body: give your surname, first name, patronymic and postal address, sign and date it.</@item>
</@steps>
<@button url=links.portal>File an appeal</@button>
<@p>If you have filed an appeal already and want to add something, answer the letter that came about it, or add papers on its page: the number and the code of the first letter open it.</@p>
<@p>If somebody is in danger, call 112.</@p>
<@small>Legal basis: Articles 4 and 7 of Federal Law No. 59-FZ of 02.05.2006 as in force since 30.03.2025.</@small>
