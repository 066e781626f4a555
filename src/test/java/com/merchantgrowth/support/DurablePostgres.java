package com.merchantgrowth.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Like {@link TemporaryPostgres}, but every commit is on the disk before it is answered, as in
 * production; the server of the tests leaves that out to be fast.
 */
class DurablePostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  @Override
  public void initialize(ConfigurableApplicationContext context) {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("synchronous_commit", "on")
              .start();
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
