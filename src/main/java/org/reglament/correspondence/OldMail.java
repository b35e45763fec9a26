package org.reglament.correspondence;

import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.PersonErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Messages go some weeks after they were worked off: what they said is in their cases. Those that wait stay. */
@Component
class OldMail {
    private final JdbcClient jdbc;
    private final InboundSettings settings;
    private final BusinessClock clock;

    OldMail(JdbcClient jdbc, InboundSettings settings, BusinessClock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT12M")
    void forget() {
        jdbc.sql(
                        """
                delete from inbound_mail
                where received_at < ? and state in ('FILED', 'ANSWERED', 'ASIDE', 'REPORTED')
                """)
                .param(LetterRows.utc(clock.instant().minus(settings.keep())))
                .update();
    }

    @EventListener
    void on(PersonErased event) {
        jdbc.sql(
                        """
                delete from inbound_mail where sender = :email
                    or exists (select from unnest(:numbers) number where position(number in subject || ' ' || plain) > 0)
                """)
                .param("email", event.email(), java.sql.Types.VARCHAR)
                .param("numbers", event.numbers().toArray(String[]::new))
                .update();
    }
}
