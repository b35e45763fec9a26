package org.reglament.correspondence;

import org.reglament.casefile.PersonErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters of a case go with it; those without one that name an erased person or their cases go here. */
@Component
class ErasedLetters {
    private final JdbcClient jdbc;

    ErasedLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(PersonErased event) {
        jdbc.sql(
                        """
                delete from letter where case_id is null and (lower(to_address) = :email
                    or exists (select from unnest(:numbers) number where position(number in plain) > 0))
                """)
                .param("email", event.email(), java.sql.Types.VARCHAR)
                .param("numbers", event.numbers().toArray(String[]::new))
                .update();
    }
}
