package org.reglament.casefile;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of cases.
 *
 * @param retention how many years a closed case is kept
 * @param requestDays in how many days another body answers a request, where the diagram does not say
 * @param similarMonths how far back an applicant's earlier cases are compared with a new one
 * @param similarMost how many of them are shown
 */
@ConfigurationProperties("reglament.casefile")
public record CaseFileSettings(
        @DefaultValue("5") int retention,
        @DefaultValue("15") int requestDays,
        @DefaultValue("12") int similarMonths,
        @DefaultValue("10") int similarMost) {}
