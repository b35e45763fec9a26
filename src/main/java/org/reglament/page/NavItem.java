package org.reglament.page;

/**
 * A link of the main navigation; it is current on every page whose address starts with its own.
 *
 * @param order the lower, the further to the left
 * @param message the key of its words
 */
public record NavItem(Area area, int order, String message, String href) {}
