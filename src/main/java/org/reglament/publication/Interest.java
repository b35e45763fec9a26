package org.reglament.publication;

/** Which acts under examination, or whose plans of openness, somebody wants to hear of; an empty body or topic is every one. */
public record Interest(String body, String topic) {
    /** The topic of those who want to hear of plans of openness, which are no acts. */
    public static final String PLANS = "openness-plans";

    public boolean ofPlans() {
        return topic.equals(PLANS);
    }
}
