package org.reglament.correspondence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.reglament.document.PublicAddress;
import org.springframework.stereotype.Component;

/** The addresses that letters link to, as people outside reach them: {@code reglament.address} and a path. */
@Component
class Links {
    private final PublicAddress address;

    Links(PublicAddress address) {
        this.address = address;
    }

    String to(String path) {
        return address.to(path);
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
}
