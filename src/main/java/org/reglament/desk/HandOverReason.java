package org.reglament.desk;

/** Why a task is handed over, as somebody typed it. */
final class HandOverReason {

    static final int LONGEST = 1000;

    private HandOverReason() {}

    /** Without blanks around it, cut where nobody reads on. */
    static String bounded(String typed) {
        String text = typed.strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
