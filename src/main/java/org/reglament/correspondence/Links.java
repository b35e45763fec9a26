package org.reglament.correspondence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The addresses that letters link to, as people outside reach them: {@code reglament.address} and a path. */
@Component
class Links {
    private final String address;
    private final Environment environment;

    Links(@Value("${reglament.address:}") String address, Environment environment) {
        this.address = address.strip().replaceAll("/+$", "");
        this.environment = environment;
    }

    String to(String path) {
        return (address.isEmpty() ? here() : address) + path;
    }

    /** The portal's page that shows where a case is; it takes the code out of the address bar at once. */
    String toStatus(String number, String code) {
        return to("/status?number=" + encoded(number) + "&code=" + code);
    }

    /** The portal's page that takes a rating; its code is the one for the purpose {@code rate}. */
    String toRating(String number, String code) {
        return to("/rate/" + encoded(number) + "?code=" + code);
    }

    /** The desk's page of a case. */
    String toCase(String number) {
        return to("/desk/cases/" + encoded(number));
    }

    private static String encoded(String number) {
        return URLEncoder.encode(number, UTF_8);
    }

    /** Without the setting, this machine, which is right for the demo. */
    private String here() {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://localhost:" + port;
    }
}
