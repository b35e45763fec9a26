package org.reglament.command;

/** The command was given something that it cannot work on; the message says what to give instead. */
class WrongUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongUse(String sentence) {
        super(sentence);
    }
}
