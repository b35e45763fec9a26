package org.reglament.demo;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The password of everybody in the demo, which its first page tells. */
final class DemoPassword {
    /** The least that bcrypt takes: what everybody may know needs no dear hash, and pages come the sooner. */
    private static final int ROUNDS = 4;

    private DemoPassword() {}

    static String hash() {
        return "{bcrypt}" + new BCryptPasswordEncoder(ROUNDS).encode("demo");
    }
}
