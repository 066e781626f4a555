package com.merchantgrowth.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts a PostgreSQL server that goes away with the test JVM. */
class TemporaryPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  @Override
  public void initialize(ConfigurableApplicationContext context) {
    use(context, EmbeddedPostgres.builder());
  }

  /** Starts this server, which registers its own shutdown hook, and points the context at it. */
  static void use(ConfigurableApplicationContext context, EmbeddedPostgres.Builder builder) {
    try {
      EmbeddedPostgres server = builder.start();
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(
              new MapPropertySource(
                  "postgres",
                  Map.of(
                      "spring.datasource.url",
                      server.getJdbcUrl("postgres", "postgres"),
                      "spring.datasource.username",
                      "postgres",
                      "spring.datasource.password",
                      "")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
