package org.reglament.operations;

import java.util.Map;

/**
 * How one part of the system is.
 *
 * @param part as health calls it, for example {@code db}
 * @param status {@code UP}, {@code DOWN} or another of health's words
 */
public record Sign(String part, String status, Map<String, Object> details) {}
