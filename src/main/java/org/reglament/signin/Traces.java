package org.reglament.signin;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What signing in leaves of a citizen: links, sessions, parked posts. */
@Component
public class Traces {
    private final JdbcClient jdbc;

    Traces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Erases them; sessions end. */
    @Transactional
    public void erase(String email) {
        jdbc.sql("delete from signin_link where lower(email) = lower(?)")
                .param(email)
                .update();
        jdbc.sql(
                        """
                delete from spring_session where lower(principal_name) = lower(:email) or primary_id in (
                    select session_primary_id from spring_session_attributes
                    where position(convert_to(lower(:email), 'UTF8') in attribute_bytes) > 0)
                """)
                .param("email", email)
                .update();
        jdbc.sql("delete from parked_post where position(lower(?) in lower(fields::text)) > 0")
                .param(email)
                .update();
    }
}
