package com.merchantgrowth.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the whole application: H2 in memory, a temporary home, no demo. All such tests share
 * one context and one database, so they use names and codes of their own and never expect empty
 * tables.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    properties = {
      "portal.demo=false",
      "portal.run.schedule=false",
      "portal.remember-members=false",
      "portal.admin.username=first-admin",
      "portal.admin.password=" + People.PASSWORD,
      "spring.datasource.url=jdbc:h2:mem:portal;DB_CLOSE_DELAY=-1",
      "vaadin.launch-browser=false"
    })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TemporaryHome.class)
@ExtendWith(CloseBrowser.class)
public @interface PortalTest {}
