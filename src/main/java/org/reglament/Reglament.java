package org.reglament;

import org.reglament.command.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the application. */
@SpringBootApplication
public class Reglament {
    public static void main(String[] args) {
        try {
            RegionZone.apply(args);
        } catch (StartRefused e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        if (Commands.meant(args)) {
            System.exit(Commands.run(Reglament.class, args));
        }
        try {
            SpringApplication.run(Reglament.class, args);
        } catch (Exception | Error reportedBySpring) {
            // A thread of a server already started must not keep a failed process alive.
            System.exit(1);
        }
    }
}
