package org.reglament.plan;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a region may decide about plans.
 *
 * @param office body that issues layouts and checks plans
 * @param posts posts of a body whose holders may answer for a row of its plan
 * @param commentsAnHour how many comments one network address may leave in an hour
 */
@ConfigurationProperties("reglament.plan")
public record PlanSettings(
        @DefaultValue("project-office") String office,
        @DefaultValue({"head", "executor", "executor2", "lawyer", "editor", "registrar"}) List<String> posts,
        @DefaultValue("10") int commentsAnHour) {}
