<#-- To the head when the executor has found signs of an offence; the applicant is not told. -->
<@subject>Complaint ${case.registrationNumber!case.number}: pass the papers to the prosecutor</@subject>
<@preview>The executor has found signs of an offence or crime.</@preview>
<@heading>Pass the papers to the prosecutor</@heading>
<@p>Signs of an offence or crime were found while pre-trial complaint ${case.registrationNumber!case.number} was considered. The law demands that the papers go to the prosecutor at once. The papers are in the case, and the task waits for you.</@p>
<@button url=links.task>Open the case</@button>
<@small>Legal basis: Article 11.2(9) of Federal Law No. 210-FZ of 27.07.2010. The applicant is not told.</@small>
