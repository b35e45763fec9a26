package org.reglament.deadline;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a deadline counts as likely to be missed.
 *
 * @param enabled whether anything is forecast at all
 * @param last how many met deadlines of a kind are looked back at, the latest ones
 * @param least with fewer than these nothing is forecast
 * @param days how old they may be
 * @param share how many of a hundred cases like it must have taken longer than the term gives
 */
@ConfigurationProperties("reglament.forecast")
record ForecastSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("100") int last,
        @DefaultValue("10") int least,
        @DefaultValue("730") int days,
        @DefaultValue("50") int share) {

    ForecastSettings {
        if (last < 1 || least < 1 || days < 1 || share < 1 || share > 100) {
            throw new IllegalArgumentException(
                    "reglament.forecast: 'last', 'least' and 'days' are at least 1, 'share' is 1 to 100.");
        }
    }
}
