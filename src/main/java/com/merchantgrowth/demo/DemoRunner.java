package com.merchantgrowth.demo;

import com.merchantgrowth.identity.DemoAccounts;
import com.merchantgrowth.shared.ui.BannerSource;
import com.merchantgrowth.shared.ui.HomeCard;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Prepares the marketplace behind the running portal, and looks every few minutes whether a new day
 * has begun. What is going on is shown as a banner, and on the sign-in page.
 */
class DemoRunner implements BannerSource, DemoAccounts {
  private static final Logger LOG = LoggerFactory.getLogger(DemoRunner.class);
  private static final int MINUTES = 5;

  private final boolean wanted;
  private final DemoSeeding seeding;
  private final DemoPeople people;
  private final DemoProgress progress;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("demo").factory());

  /**
   * @param wanted with {@code portal.demo=false} nothing is prepared and nothing is said
   */
  DemoRunner(boolean wanted, DemoSeeding seeding, DemoPeople people, DemoProgress progress) {
    this.wanted = wanted;
    this.seeding = seeding;
    this.people = people;
    this.progress = progress;
  }

  @EventListener
  void begin(ApplicationReadyEvent ready) {
    if (wanted) {
      thread.scheduleWithFixedDelay(this::catchUp, 0, MINUTES, TimeUnit.MINUTES);
    }
  }

  private void catchUp() {
    long start = System.nanoTime();
    try {
      boolean first = !progress.isReady();
      seeding.catchUp(progress);
      if (first) {
        LOG.info("Demo marketplace ready after {} ms", (System.nanoTime() - start) / 1_000_000);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      if (thread.isShutdown()) {
        LOG.info("Demo marketplace: stopped before it was ready; the next start goes on");
      } else {
        LOG.error("Demo marketplace: could not be brought up to date, next try soon", e);
        progress.failed();
      }
    }
  }

  @Override
  public Optional<Banner> banner(HomeCard.Page audience) {
    return progress();
  }

  @Override
  public List<DemoAccount> demoAccounts() {
    return wanted ? people.entrances() : List.of();
  }

  @Override
  public Optional<Banner> progress() {
    return wanted ? progress.banner() : Optional.empty();
  }

  @PreDestroy
  void stop() {
    thread.shutdownNow();
  }
}
