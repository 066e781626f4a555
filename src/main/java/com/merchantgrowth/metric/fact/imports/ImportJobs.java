package com.merchantgrowth.metric.fact.imports;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.merchantgrowth.shared.DomainException;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Imports that outlive the page that started them. */
@Component
class ImportJobs {
  private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);

  private final FactImporter importer;
  private final ExecutorService executor =
      Executors.newCachedThreadPool(Thread.ofPlatform().name("fact-import-", 0).daemon().factory());
  private final Cache<String, ImportJob> jobs =
      Caffeine.newBuilder().expireAfterAccess(Duration.ofHours(12)).maximumSize(1_000).build();

  ImportJobs(FactImporter importer) {
    this.importer = importer;
  }

  ImportJob start(ImportRequest request, Path file, String by) {
    try {
      ImportJob job =
          new ImportJob(UUID.randomUUID().toString(), request, new ImportWatch(Files.size(file)));
      jobs.put(job.id(), job);
      job.running(executor.submit(() -> run(job, file, by)));
      return job;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ImportJob find(String id) {
    ImportJob job = jobs.getIfPresent(id);
    if (job == null) {
      throw DomainException.notFound("facts.error.import", id);
    }
    return job;
  }

  private void run(ImportJob job, Path file, String by) {
    try (InputStream in = Files.newInputStream(file)) {
      importer.run(job.request(), in, job.watch(), by);
    } catch (CancellationException e) {
      job.failed("");
    } catch (IOException | RuntimeException e) {
      String id = UUID.randomUUID().toString().substring(0, 8);
      LOG.error("{}: import of {} failed", id, job.request().fileName(), e);
      job.failed(id);
    }
  }

  @PreDestroy
  void stop() {
    jobs.asMap().values().forEach(job -> job.watch().cancel());
    executor.shutdown();
  }
}
