<#-- To the applicant when a change of the production calendar moved the date of the case. extra.before?: the date it had, extra.dueAt?: the new one, extra.act?: what ordered the change. -->
<#assign due = (extra.dueAt)!((case.dueAt)!"")>
<@subject>Новый срок: ${case.registrationNumber!case.number}</@subject>
<#if due?has_content><@preview>Теперь – до ${until(due)}.</@preview></#if>
<@heading>Срок по вашему делу изменился</@heading>
<@p>Здравствуйте, ${applicant.greeting}!</@p>
<@p>Изменился производственный календарь, по которому считаются сроки, поэтому срок по делу «${case.title}» стал другим. Вам ничего не нужно делать.</@p>
<@facts>
  <@fact label="Номер">${case.registrationNumber!case.number}</@fact>
  <#if (extra.before)??><@fact label="Прежний срок">до ${until(extra.before)}</@fact></#if>
  <#if due?has_content><@fact label="Новый срок">до ${until(due)}</@fact></#if>
  <#if (extra.act)?has_content><@fact label="Основание">${extra.act}</@fact></#if>
  <@fact label="Кто рассматривает">${body.name}</@fact>
</@facts>
<@button url=links.status>Проверить статус</@button>
<#if why??><@small>${why}</@small></#if>
