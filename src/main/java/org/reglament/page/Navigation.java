package org.reglament.page;

import java.util.List;
import org.reglament.signin.Visitors;

/** Adds links to the main navigation; a bean of the feature whose pages they lead to. */
@FunctionalInterface
public interface Navigation {
    /** The links that whoever is asking may follow. */
    List<NavItem> items(Visitors visitors);
}
