package org.reglament.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "letter")
class LetterCommand implements Callable<Integer> {
    LetterCommand(Terminal t) {}

    public Integer call() {
        return 0;
    }
}
