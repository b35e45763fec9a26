package org.reglament.command;

import org.reglament.Entry;

/** Leads from the main class to the commands. */
public final class CommandEntry implements Entry {
    @Override
    public boolean meant(String... args) {
        return Commands.meant(args);
    }

    @Override
    public int run(Class<?> application, String... args) {
        return Commands.run(application, args);
    }
}
