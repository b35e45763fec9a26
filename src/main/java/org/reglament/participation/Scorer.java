package org.reglament.participation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who scores the candidates of a competition.
 *
 * @param position the number under which the points are published
 * @param expert whether from the expert council
 * @param lockedAt when they said that their points stand
 */
public record Scorer(String competition, String login, int position, boolean expert, @Nullable Instant lockedAt) {}
