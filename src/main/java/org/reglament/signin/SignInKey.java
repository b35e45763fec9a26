package org.reglament.signin;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The installation's own key, made at its first use and shared by all nodes. */
@Component
class SignInKey {
    private final JdbcClient jdbc;

    SignInKey(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The digest by which cookies and stored tokens are compared. */
    Digest digest() {
        jdbc.sql("insert into signin_key (key) values (?) on conflict do nothing")
                .param(Digest.randomBytes())
                .update();
        return new Digest(
                jdbc.sql("select key from signin_key").query(byte[].class).single());
    }
}
