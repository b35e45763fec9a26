<#-- To the sender of a conclusion that has found no factors: no reasoned reply is due. -->
<@subject>Your conclusion ${case.registrationNumber!case.number} is noted</@subject>
<@preview>You found no factors that favour corruption. The conclusion is attached to the draft.</@preview>
<@heading>Your conclusion is noted</@heading>
<@p>Hello, ${applicant.greeting}!</@p>
<@p>You found no factors that favour corruption in the act “${content.draftTitle!case.title}”. The conclusion has been considered and is attached to the act. Thank you for your work.</@p>
<#if content.replyText?has_content><@quote>${content.replyText}</@quote></#if>
<@facts>
  <@fact label="Number of the conclusion">${case.registrationNumber!case.number}</@fact>
</@facts>
<@button url=links.status>Open the page of the conclusion</@button>
<@small>Legal basis: Article 5(3) of Federal Law No. 172-FZ of 17.07.2009.</@small>
