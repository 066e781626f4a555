package com.merchantgrowth.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The portal on a port of its own with a small demo marketplace, for journeys in a real browser.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "portal.demo=true",
      "portal.demo-shops=" + RunningPortal.SHOPS,
      "spring.datasource.url=jdbc:h2:mem:journeys;DB_CLOSE_DELAY=-1"
    })
@ContextConfiguration(initializers = TemporaryHome.class)
public @interface RunningPortal {
  /** How many shops the small marketplace has. */
  int SHOPS = 400;
}
