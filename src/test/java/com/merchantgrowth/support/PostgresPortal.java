package com.merchantgrowth.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the whole application with the profile {@code postgres} and a PostgreSQL of its own;
 * otherwise like {@link PortalTest}.
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
      "vaadin.launch-browser=false"
    })
@AutoConfigureMockMvc
@ActiveProfiles("postgres")
@ContextConfiguration(initializers = {TemporaryHome.class, TemporaryPostgres.class})
@ExtendWith(CloseBrowser.class)
public @interface PostgresPortal {}
