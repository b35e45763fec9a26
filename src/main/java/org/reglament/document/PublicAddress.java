package org.reglament.document;

import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where the portal is on the net: the setting {@code reglament.address}. */
@Component
public class PublicAddress {
    private final String address;
    private final Environment environment;

    public PublicAddress(@Value("${reglament.address:}") String address, Environment environment) {
        this.address = address.strip().replaceAll("/+$", "");
        this.environment = environment;
    }

    public String to(String path) {
        return (address.isEmpty() ? here() : address) + path;
    }

    /** The page that says whether a paper is genuine. */
    String toVerification(UUID paper) {
        return to("/verify/" + paper);
    }

    /** Without the setting, this machine, which is right for the demo. */
    private String here() {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://localhost:" + port;
    }
}
