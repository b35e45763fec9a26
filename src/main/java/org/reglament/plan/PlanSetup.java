package org.reglament.plan;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds what a region decides about plans. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PlanSettings.class, OpenDataSettings.class})
class PlanSetup {}
