package com.merchantgrowth.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** Gives the context a home directory that goes away with the test JVM. */
class TemporaryHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  @Override
  public void initialize(ConfigurableApplicationContext context) {
    try {
      Path home = Files.createTempDirectory("portal-test");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(home)));
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("home", Map.of("portal.home", home.toString())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path home) {
    try {
      FileSystemUtils.deleteRecursively(home);
    } catch (IOException e) {
      // the system's own clean-up takes it
    }
  }
}
