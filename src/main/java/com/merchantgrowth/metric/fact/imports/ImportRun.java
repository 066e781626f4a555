package com.merchantgrowth.metric.fact.imports;

import com.merchantgrowth.metric.fact.FactClash;
import com.merchantgrowth.metric.fact.FactClashes;
import com.merchantgrowth.metric.fact.FactDraft;
import com.merchantgrowth.metric.fact.FactWriter;
import com.merchantgrowth.metric.fact.FactsWritten;
import com.merchantgrowth.metric.fact.Measure;
import com.merchantgrowth.metric.fact.WriteMode;
import com.merchantgrowth.shared.DomainException;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One pass of one file: one thread reads and checks, this thread stages; then the checks that need
 * all rows; then, unless it is a dry run, the publication.
 */
final class ImportRun {
  /** What came of it. */
  record Outcome(
      ImportStatus status,
      long rowsRead,
      long rejected,
      long vanishing,
      @Nullable FactsWritten written,
      @Nullable ImportMessage message,
      String sha256) {}

  private static final int CLASHES_LISTED = 10_000;

  /** Makes drafts; {@link FactWriter} but for tests. */
  interface Drafts {
    FactDraft begin(ImportRequest request, List<String> carried);
  }

  private final ImportRequest request;
  private final FactFileReader.Rules rules;
  private final Drafts drafts;
  private final RejectLog rejects;
  private final ImportWatch watch;
  private final BlockingQueue<Runnable> staging = new ArrayBlockingQueue<>(4);
  private @Nullable FactDraft draft;
  private @Nullable FileLayout layout;
  private int announced;

  ImportRun(
      ImportRequest request,
      FactFileReader.Rules rules,
      Drafts drafts,
      RejectLog rejects,
      ImportWatch watch) {
    this.request = request;
    this.rules = rules;
    this.drafts = drafts;
    this.rejects = rejects;
    this.watch = watch;
  }

  Outcome run(InputStream in) throws IOException {
    MessageDigest sha = sha256();
    FactFileReader reader = new FactFileReader(rules, rejects::add);
    ImportMessage message = null;
    ImportStatus status;
    FactsWritten written = null;
    long vanishing = 0;
    try {
      watch.enter(ImportWatch.Phase.READING);
      read(reader, new DigestInputStream(in, sha));
      watch.enter(ImportWatch.Phase.CHECKING);
      FactDraft staged = java.util.Objects.requireNonNull(draft);
      checkTogether(staged);
      vanishing = request.mode() == WriteMode.REPLACE ? staged.vanishing() : 0;
      message = refusal(staged, vanishing);
      if (message != null) {
        status = ImportStatus.REFUSED;
      } else if (request.dryRun()) {
        status = ImportStatus.CHECKED;
        written = staged.summary();
      } else {
        watch.enter(ImportWatch.Phase.WRITING);
        written = staged.publish();
        status = rejects.count() > 0 ? ImportStatus.DONE_WITH_REJECTS : ImportStatus.DONE;
      }
    } catch (RefusedFile refused) {
      Reject reject = refused.reject();
      rejects.add(reject);
      message = ImportMessage.of(reject.reason().key(), reject.detail(), reject.line());
      status = ImportStatus.REFUSED;
    } catch (DomainException refused) {
      message = ImportMessage.of(refused);
      status = ImportStatus.REFUSED;
    } catch (CancellationException e) {
      status = ImportStatus.CANCELLED;
    } finally {
      if (draft != null) {
        draft.close();
      }
    }
    return new Outcome(
        status,
        reader.rows(),
        rejects.count(),
        vanishing,
        written,
        message,
        HexFormat.of().formatHex(sha.digest()));
  }

  private @Nullable ImportMessage refusal(FactDraft staged, long vanishing) {
    if (rejects.count() > 0 && !request.allowRejects()) {
      return ImportMessage.of("facts.imports.rowsRefused", rejects.count());
    }
    if (staged.rows() == 0) {
      return ImportMessage.of("facts.imports.nothingLeft");
    }
    Long confirmed = request.confirmVanishing();
    if (vanishing > 0 && !request.dryRun() && (confirmed == null || confirmed != vanishing)) {
      return ImportMessage.of("facts.imports.confirmVanishing", vanishing);
    }
    return null;
  }

  /** Repetitions and other sources' values; their rows are taken out if rejects are allowed. */
  private void checkTogether(FactDraft staged) {
    FactClashes clashes = staged.clashes(CLASHES_LISTED);
    for (FactClash clash : clashes.first()) {
      Reason reason =
          clash.reason() == FactClash.Reason.DUPLICATE ? Reason.DUPLICATE : Reason.OTHER_SOURCE;
      String detail =
          reason == Reason.DUPLICATE
              ? clash.detail()
              : clash.measure() + ": " + clash.detail() + " ↔ " + request.source();
      rejects.add(new Reject(clash.line(), reason, detail, clash.day().toString()));
    }
    rejects.addUnlisted(clashes.count() - clashes.first().size());
    if (clashes.count() > 0 && request.allowRejects()) {
      staged.dropClashing();
    }
  }

  private void read(FactFileReader reader, InputStream in) throws IOException {
    FutureTask<@Nullable Void> reading =
        new FutureTask<>(
            () -> {
              try (CsvText text =
                  new CsvText(in, rules.limits(), bytes -> watch.read(bytes, reader.rows()))) {
                reader.read(text, sink());
              }
              return null;
            });
    Thread thread = Thread.ofPlatform().name("fact-import-reader").daemon().start(reading);
    try {
      stageUntilDone(reading);
      watch.read(watch.totalBytes(), reader.rows());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    } finally {
      thread.interrupt();
      joinQuietly(thread);
    }
  }

  private void stageUntilDone(FutureTask<@Nullable Void> reading)
      throws InterruptedException, IOException {
    while (true) {
      Runnable next = staging.poll(50, TimeUnit.MILLISECONDS);
      if (next != null) {
        next.run();
      } else if (reading.isDone() && staging.isEmpty()) {
        break;
      }
    }
    try {
      reading.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException failure -> throw failure;
        case IOException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  /** Runs in the reading thread; what it enqueues runs in the staging thread. */
  private FactFileReader.Sink sink() {
    return new FactFileReader.Sink() {
      @Override
      public void begin(FileLayout found) {
        layout = found;
        List<String> carried =
            found.cells() ? List.of() : found.measures().stream().map(Measure::code).toList();
        put(() -> draft = drafts.begin(request, carried));
      }

      @Override
      public void accept(RowBatch batch) {
        FileLayout found = java.util.Objects.requireNonNull(layout);
        List<String> met = found.measures().stream().map(Measure::code).toList();
        put(
            () -> {
              FactDraft open = java.util.Objects.requireNonNull(draft);
              for (; found.cells() && announced < met.size(); announced++) {
                open.measure(met.get(announced)); // numbers them as the reader does
              }
              batch.stage(open);
            });
      }
    };
  }

  private void put(Runnable work) {
    try {
      staging.put(work);
    } catch (InterruptedException e) {
      throw new CancellationException();
    }
  }

  private static void joinQuietly(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
