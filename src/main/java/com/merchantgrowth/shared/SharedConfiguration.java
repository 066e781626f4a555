package com.merchantgrowth.shared;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SharedConfiguration {
  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  BusinessCalendar businessCalendar(
      Clock clock, @Value("${portal.zone:Asia/Shanghai}") ZoneId zone) {
    return new BusinessCalendar(clock, zone);
  }
}
