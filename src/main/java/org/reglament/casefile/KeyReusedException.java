package org.reglament.casefile;

/** The sender's key was used before for something else. */
public class KeyReusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyReusedException() {
        super("this key was used before with another content");
    }
}
