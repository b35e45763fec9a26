package org.reglament.signin;

import java.util.regex.Pattern;

/** What may be an address of e-mail. */
public final class Emails {
    private static final Pattern ADDRESS = Pattern.compile(
            "[^\\s@<>()\\[\\]\",;:\\\\\\p{Cc}]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,180}[\\p{L}\\p{N}])?\\.\\p{L}{2,63}");

    private Emails() {}

    public static boolean plausible(String address) {
        return ADDRESS.matcher(address).matches();
    }
}
