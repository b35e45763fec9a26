package org.reglament.procedure;

import java.util.List;
import java.util.stream.Collectors;

/** Tells the authors, all at once, why their procedures are not deployed. */
public class RefusedProceduresException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    RefusedProceduresException(List<Finding> findings) {
        super("Procedures are refused:\n" + findings.stream().map(f -> "  " + f).collect(Collectors.joining("\n")));
        this.findings = findings;
    }

    public List<Finding> findings() {
        return findings;
    }
}
