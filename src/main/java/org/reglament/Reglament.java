package org.reglament;

import java.util.ServiceLoader;
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
        for (Entry entry : ServiceLoader.load(Entry.class, Reglament.class.getClassLoader())) {
            if (entry.meant(args)) {
                System.exit(entry.run(Reglament.class, args));
            }
        }
        try {
            SpringApplication.run(Reglament.class, args);
        } catch (Exception | Error reportedBySpring) {
            // A thread of a server already started must not keep a failed process alive.
            System.exit(1);
        }
    }
}
