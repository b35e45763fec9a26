package org.reglament.deadline;

import java.util.Locale;
import org.springframework.context.MessageSourceResolvable;

/** Says in one sentence why a deadline cannot be set, moved or read; the sentence exists in every language. */
public class DeadlineRefusedException extends IllegalArgumentException implements MessageSourceResolvable {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Object[] arguments;

    DeadlineRefusedException(String code, Object... arguments) {
        super(DeadlineTexts.own().getMessage(code, arguments, Locale.ENGLISH));
        this.code = code;
        this.arguments = arguments;
    }

    @Override
    public String[] getCodes() {
        return new String[] {code};
    }

    @Override
    public Object[] getArguments() {
        return arguments.clone();
    }

    @Override
    public String getDefaultMessage() {
        return String.valueOf(getMessage());
    }
}
