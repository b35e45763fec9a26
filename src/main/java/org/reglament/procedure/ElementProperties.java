package org.reglament.procedure;

import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;
import org.jspecify.annotations.Nullable;

/** Reads {@code camunda:property} while the engine parses a diagram. */
public final class ElementProperties {

    private static final Namespace CAMUNDA =
            new Namespace("http://camunda.org/schema/1.0/bpmn", "http://activiti.org/bpmn");

    private ElementProperties() {}

    /** The property's value, or null where the element does not have it. */
    public static @Nullable String of(Element element, String name) {
        Element extensions = element.element("extensionElements");
        Element properties = extensions == null ? null : extensions.elementNS(CAMUNDA, "properties");
        if (properties != null) {
            for (Element property : properties.elementsNS(CAMUNDA, "property")) {
                if (name.equals(property.attribute("name"))) {
                    return property.attribute("value");
                }
            }
        }
        return null;
    }
}
