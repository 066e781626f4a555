package com.merchantgrowth.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Like {@link TemporaryPostgres}, but every commit is on the disk before it is answered, as in
 * production; the server of the tests leaves that out to be fast.
 */
class DurablePostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TemporaryPostgres.use(
        context,
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("synchronous_commit", "on"));
  }
}
