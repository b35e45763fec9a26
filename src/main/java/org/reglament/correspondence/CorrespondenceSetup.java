package org.reglament.correspondence;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Brings the settings of letters in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailSettings.class, InboundSettings.class})
class CorrespondenceSetup {}
