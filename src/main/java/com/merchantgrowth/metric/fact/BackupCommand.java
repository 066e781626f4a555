package com.merchantgrowth.metric.fact;

import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * {@code sh src/portal run --portal.backup=DIR} and {@code --portal.restore=DIR}: does it and
 * stops.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BackupCommand implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(BackupCommand.class);

  private final FactBackup backup;
  private final ApplicationContext context;

  BackupCommand(FactBackup backup, ApplicationContext context) {
    this.backup = backup;
    this.context = context;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Path to = directory(arguments, "portal.backup");
    Path from = directory(arguments, "portal.restore");
    if (to == null && from == null) {
      return;
    }
    if (to != null) {
      backup.write(to);
      LOG.info("backup written to {}", to);
    } else if (from != null) {
      backup.read(from);
      LOG.info("backup restored from {}; start the portal again", from);
    }
    System.exit(SpringApplication.exit(context, () -> 0));
  }

  private static @org.jspecify.annotations.Nullable Path directory(
      ApplicationArguments arguments, String name) {
    List<String> values = arguments.getOptionValues(name);
    return values == null || values.isEmpty() ? null : Path.of(values.getFirst()).toAbsolutePath();
  }
}
