package org.reglament.plan;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the passport of a data set says of who publishes it.
 *
 * @param inn number of the owner in the tax register, with which the identifier of a data set begins
 * @param owner who owns the data; empty: the body that checks plans
 * @param responsible who answers for the data
 */
@ConfigurationProperties("reglament.open-data")
public record OpenDataSettings(
        @DefaultValue("") String inn,
        @DefaultValue("") String owner,
        @DefaultValue("") String responsible,
        @DefaultValue("") String phone,
        @DefaultValue("") String email) {}
