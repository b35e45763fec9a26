package org.reglament.command;

/** An example tells of something that the case does not offer; the message says what is there instead. */
class ExampleFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ExampleFault(String sentence) {
        super(sentence);
    }
}
