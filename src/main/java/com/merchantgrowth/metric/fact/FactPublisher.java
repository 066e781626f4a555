package com.merchantgrowth.metric.fact;

import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.DomainException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Merges a draft with the live facts, writes one new file and switches the manifest. Files first,
 * then one transaction: a crash in between leaves an unlisted file, which {@link FactCleaner}
 * removes.
 */
@Component
class FactPublisher {
  private static final int ATTEMPTS = 4;

  private final FactManifest manifest;
  private final FactFiles files;
  private final ApplicationEventPublisher events;
  private final BusinessCalendar calendar;
  private final TransactionTemplate transaction;

  /** Tests put a crash here: the file is written, the manifest not yet switched. */
  volatile Runnable beforeSwitch = () -> {};

  FactPublisher(
      FactManifest manifest,
      FactFiles files,
      ApplicationEventPublisher events,
      BusinessCalendar calendar,
      PlatformTransactionManager transactions) {
    this.manifest = manifest;
    this.files = files;
    this.events = events;
    this.calendar = calendar;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  void findConflicts(FactDraft draft) {
    if (!draft.days().isEmpty()) {
      merge(draft).findConflicts();
    }
  }

  long vanishing(FactDraft draft) {
    return draft.days().isEmpty() ? 0 : merge(draft).vanishing();
  }

  FactsWritten publish(FactDraft draft) {
    refuse(draft.clashes(1));
    long[] size = draft.size();
    List<LocalDate> days = List.copyOf(draft.days().keySet());
    for (int attempt = 1; attempt <= ATTEMPTS && !days.isEmpty(); attempt++) {
      FactMerge merge = merge(draft);
      long vanished = merge.vanishing();
      List<LocalDate> changed = write(draft, merge);
      if (changed != null) {
        return new FactsWritten(size[0], size[1], days, changed, vanished);
      }
      refuse(draft.clashes(1));
    }
    if (days.isEmpty()) {
      return new FactsWritten(0, 0, days, List.of(), 0);
    }
    throw DomainException.busy("facts.error.moved", draft.target().source());
  }

  private static void refuse(FactClashes clashes) {
    if (clashes.count() > 0) {
      FactClash clash = clashes.first().getFirst();
      throw clash.reason() == FactClash.Reason.DUPLICATE
          ? DomainException.conflict(
              "facts.error.duplicate", clash.line(), clash.detail(), clash.day())
          : DomainException.conflict(
              "facts.error.otherSource", clash.measure(), clash.day(), clash.detail());
    }
  }

  private FactMerge merge(FactDraft draft) {
    DayRange range = DayRange.closed(draft.days().firstKey(), draft.days().lastKey());
    return new FactMerge(draft, manifest.parts(draft.target().kind(), range), files);
  }

  /** The days that changed; null when others changed the same days meanwhile. */
  private @org.jspecify.annotations.Nullable List<LocalDate> write(
      FactDraft draft, FactMerge merge) {
    FactDraft.Target target = draft.target();
    FactMerge.Outcome outcome = merge.outcome();
    if (outcome.changed().isEmpty()) {
      return List.of();
    }
    String name = UUID.randomUUID() + FactFiles.SUFFIX;
    List<FactPart> come = List.of();
    if (!outcome.parts().isEmpty()) {
      long first = manifest.reserve(target.kind(), outcome.parts().size());
      come = outcome.numbered(first, name);
      Path named = files.directory(target.kind()).resolve(name);
      Path written = named.resolveSibling(name + ".part");
      merge.write(come, written);
      files.seal(written, named);
    }
    beforeSwitch.run();
    List<FactPart> parts = come;
    Boolean switched =
        transaction.execute(
            status -> {
              manifest.lock(target.kind());
              if (!merge.stillHolds(manifest.parts(target.kind(), merge.range()))) {
                return false;
              }
              manifest.register(
                  draft.stagedMeasures().stream().map(target.registered()::get).toList());
              manifest.switchParts(target.kind(), outcome.gone(), parts, calendar.now());
              events.publishEvent(
                  new FactsChanged(target.kind(), target.source(), outcome.changed()));
              return true;
            });
    return Boolean.TRUE.equals(switched) ? outcome.changed() : null;
  }
}
