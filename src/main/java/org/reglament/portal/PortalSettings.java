package org.reglament.portal;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What citizens' pages allow.
 *
 * @param ratingDays for how many days after a case was closed its answer can be rated
 * @param guesses wrong pairs of number and code per address before it has to wait
 * @param verifications checks of documents per address within ten minutes
 * @param papersAtOnce files that may be added to a case in one go
 * @param draftDays for how many days after the last change an appeal that was begun is kept
 * @param resubmit outcomes after which the applicant may mend the matter and file it again
 * @param fileByLink whether whoever signed in by a one-time link may file, or only whom an identity service vouches for
 */
@ConfigurationProperties("reglament.portal")
record PortalSettings(
        @DefaultValue("30") int ratingDays,
        @DefaultValue("20") int guesses,
        @DefaultValue("10") int papersAtOnce,
        @DefaultValue("30") int draftDays,
        @DefaultValue({"returned", "left_unanswered"}) Set<String> resubmit,
        @DefaultValue("false") boolean fileByLink,
        @DefaultValue("60") int verifications) {}
