package com.merchantgrowth.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The portal on a port of its own with a PostgreSQL of its own, for measuring it over HTTP. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "portal.demo=false",
      "portal.run.schedule=false",
      "portal.admin.username=first-admin",
      "portal.admin.password=" + People.PASSWORD,
      "vaadin.launch-browser=false",
      "vaadin.productionMode=true"
    })
@ActiveProfiles("postgres")
@ContextConfiguration(initializers = {TemporaryHome.class, DurablePostgres.class})
public @interface RunningPostgres {}
