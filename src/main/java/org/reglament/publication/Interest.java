package org.reglament.publication;

/** Which acts under examination somebody wants to hear of; an empty body or topic is every one. */
public record Interest(String body, String topic) {}
