package org.reglament.deadline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a term is, as a diagram writes it: {@code 30 days}, {@code 15 working days}. */
public record Rule(int count, boolean working) {
    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,3}) (working )?days?");

    /**
     * Reads a rule.
     *
     * @throws DeadlineRefusedException with a sentence for the diagram's author
     */
    public static Rule parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new DeadlineRefusedException("deadline.refused.rule", text);
        }
        return new Rule(Integer.parseInt(form.group(1)), form.group(2) != null);
    }

    @Override
    public String toString() {
        return count + (working ? " working" : "") + (count == 1 ? " day" : " days");
    }
}
