package org.reglament.page;

import java.util.Map;

/** Adds attributes to every page, for example the demo's clock; a bean of the feature that knows them. */
@FunctionalInterface
public interface PageExtra {
    Map<String, Object> attributes();
}
