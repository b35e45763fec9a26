package org.reglament.demo;

/** The clock was asked for something that it does not do. */
class ClockRefusedException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    ClockRefusedException(String sentence) {
        super(sentence);
    }
}
