package org.reglament.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "run")
class RunCommand implements Callable<Integer> {
    RunCommand(Terminal t) {}

    public Integer call() {
        return 0;
    }
}
