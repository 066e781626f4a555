package com.merchantgrowth.metric.run;

import com.merchantgrowth.notice.NoticeKind;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(RunSettings.class)
class RunConfiguration {
  @Bean
  NoticeKind runFailed() {
    return RunFailures.KIND;
  }
}
