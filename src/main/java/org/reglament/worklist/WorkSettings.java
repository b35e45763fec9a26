package org.reglament.worklist;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what officials typed is kept.
 *
 * @param draftDays for how many days after the last change the draft of a task is kept
 */
@ConfigurationProperties("reglament.worklist")
record WorkSettings(@DefaultValue("90") int draftDays) {}
