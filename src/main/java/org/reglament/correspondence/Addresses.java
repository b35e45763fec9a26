package org.reglament.correspondence;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.Locale;

/** Reads e-mail addresses strictly: one address, no display name, no line breaks. */
final class Addresses {
    private Addresses() {}

    /**
     * The address as mail servers take it, its domain in ASCII.
     *
     * @throws AddressException when the text is anything but one address
     */
    static InternetAddress parse(String text) throws AddressException {
        String address = text.strip();
        if (address.chars().anyMatch(c -> c <= ' ' || c == ',' || c == ';' || c == '<' || c == '>' || c == 0x7f)) {
            throw new AddressException("this is not one e-mail address");
        }
        int at = address.lastIndexOf('@');
        if (at < 1 || at == address.length() - 1) {
            throw new AddressException("an e-mail address has a name, an @ and a domain");
        }
        try {
            InternetAddress parsed =
                    new InternetAddress(address.substring(0, at) + "@" + IDN.toASCII(address.substring(at + 1)), true);
            parsed.validate();
            return parsed;
        } catch (IllegalArgumentException e) {
            throw new AddressException("the domain of the e-mail address is not valid");
        }
    }

    static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
    }
}
