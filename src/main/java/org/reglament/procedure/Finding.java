package org.reglament.procedure;

/** One thing that an author should know of their procedure: where it is, what is wrong, how to mend it. */
public record Finding(boolean error, String file, String element, String what, String how) {

    @Override
    public String toString() {
        return file + (element.isEmpty() ? "" : ", " + element) + ": " + what + " " + how;
    }
}
