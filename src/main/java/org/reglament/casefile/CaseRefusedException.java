package org.reglament.casefile;

import org.springframework.context.MessageSourceResolvable;

/** Says in one sentence why something cannot be done to a case; the sentence exists in every language. */
public class CaseRefusedException extends RuntimeException implements MessageSourceResolvable {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Object[] arguments;

    public CaseRefusedException(String code, Object... arguments) {
        super(code);
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
}
