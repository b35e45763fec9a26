package org.reglament.directory;

import org.jspecify.annotations.Nullable;

/** An executive body or a municipality; bodies form a tree. */
public record Body(String code, @Nullable String parent, String kind, String name, String shortName) {}
