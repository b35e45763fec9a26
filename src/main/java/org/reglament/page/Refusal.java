package org.reglament.page;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Ends a request with a page that says in a sentence why, and leads on. */
public class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String message;
    private final transient Object[] arguments;
    private @Nullable String href;
    private @Nullable String label;

    /**
     * @param message the key of the sentence; the key with {@code .title} is the page's heading, if there is one
     */
    public Refusal(HttpStatus status, String message, Object... arguments) {
        super(message);
        this.status = status;
        this.message = message;
        this.arguments = arguments;
    }

    /** Offers a way on: where it leads, and the key of its words. */
    public Refusal onTo(String address, String words) {
        this.href = address;
        this.label = words;
        return this;
    }

    HttpStatus status() {
        return status;
    }

    String message() {
        return message;
    }

    Object[] arguments() {
        return arguments;
    }

    @Nullable
    String href() {
        return href;
    }

    @Nullable
    String label() {
        return label;
    }
}
