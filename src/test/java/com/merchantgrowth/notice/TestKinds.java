package com.merchantgrowth.notice;

import com.merchantgrowth.identity.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Kinds no room sends, so that tests count their own messages only. */
@Configuration(proxyBeanMethods = false)
public class TestKinds {
  /** Seen by merchants only. */
  public static final String MERCHANT = "test.merchant";

  /** Seen by merchants and their service providers. */
  public static final String SHARED = "test.shared";

  /** Seen by administrators, cannot be switched off. */
  public static final String ADMIN = "test.admin";

  /** A sentence with two values that every build has. */
  public static final String SENTENCE = "coaching.bindings.bound";

  @Bean
  NoticeKind testMerchant() {
    return NoticeKind.of(MERCHANT, NoticeKind.Tone.GOOD, 9001, false, Roles.MERCHANT);
  }

  @Bean
  NoticeKind testShared() {
    return NoticeKind.of(
        SHARED, NoticeKind.Tone.WARN, 9002, false, Roles.MERCHANT, Roles.SERVICE_PROVIDER);
  }

  @Bean
  NoticeKind testAdmin() {
    return NoticeKind.of(ADMIN, NoticeKind.Tone.BAD, 9003, true, Roles.ADMIN);
  }
}
