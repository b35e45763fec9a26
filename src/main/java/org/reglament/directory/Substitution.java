package org.reglament.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One person does another's work for a while.
 *
 * @param procedure the only procedure for which that is so; null means all
 * @param setBy who decided it, if that is on record
 */
public record Substitution(
        long id,
        String absent,
        String deputy,
        LocalDate since,
        LocalDate until,
        @Nullable String procedure,
        @Nullable String setBy) {}
