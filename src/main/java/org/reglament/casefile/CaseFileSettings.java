package org.reglament.casefile;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Settings of cases: {@code retention} is how many years a closed case is kept. */
@ConfigurationProperties("reglament.casefile")
record CaseFileSettings(@DefaultValue("5") int retention) {}
