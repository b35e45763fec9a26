package org.reglament;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the application. */
@SpringBootApplication
public class Reglament {
    public static void main(String[] args) {
        SpringApplication.run(Reglament.class, args);
    }
}
