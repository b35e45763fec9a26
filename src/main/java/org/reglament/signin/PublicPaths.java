package org.reglament.signin;

import java.util.List;

/** What a feature lets people reach; whatever no bean of this kind names is refused. */
@FunctionalInterface
public interface PublicPaths {
    List<PathRule> rules();
}
