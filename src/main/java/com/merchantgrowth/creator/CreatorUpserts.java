package com.merchantgrowth.creator;

import com.merchantgrowth.creator.CreatorImportReport.Sample;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.csv.RowOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings valid rows into the store: new codes become creators, known ones are changed. Asks nobody
 * who they are.
 */
@Component
class CreatorUpserts {
  /** Waiting for another import takes the lock time-out of the database, each time. */
  private static final int PATIENCE = 5;

  private final CreatorStore store;
  private final TransactionTemplate transaction;

  CreatorUpserts(CreatorStore store, PlatformTransactionManager transactions) {
    this.store = store;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** What {@link #write} would do. Call it in a transaction. */
  CreatorImportReport preview(List<CreatorRow> rows) {
    return new Plan(rows).report();
  }

  /**
   * Writes the rows in one transaction, one import after another.
   *
   * @param done called inside the transaction, e.g. to record what happened
   * @throws DomainException busy, if another import keeps the creators locked for long
   */
  CreatorImportReport write(List<CreatorRow> rows, Consumer<CreatorImportReport> done) {
    for (int attempt = 1; ; attempt++) {
      try {
        return Objects.requireNonNull(
            transaction.execute(
                status -> {
                  store.lock();
                  Plan plan = new Plan(rows);
                  store.create(plan.created);
                  store.update(plan.changed);
                  done.accept(plan.report());
                  return plan.report();
                }));
      } catch (PessimisticLockingFailureException locked) {
        if (attempt == PATIENCE) {
          throw DomainException.busy("creator.error.importRunning");
        }
      }
    }
  }

  /** What has to be written for these rows, seen from the state of now. */
  private final class Plan {
    private final Map<String, CreatorAttributes> created = new LinkedHashMap<>();
    private final Map<CreatorStore.Stored, CreatorAttributes> changed = new LinkedHashMap<>();
    private final List<Sample> samples = new ArrayList<>();
    private final int rows;
    private int unchanged;

    Plan(List<CreatorRow> rows) {
      this.rows = rows.size();
      Map<String, CreatorStore.Stored> known =
          store.stored(rows.stream().map(CreatorRow::code).toList());
      for (CreatorRow row : rows) {
        CreatorStore.Stored stored = known.get(row.code());
        if (stored == null) {
          CreatorAttributes attributes =
              row.change().applyTo(CreatorAttributes.unknown(row.code()));
          created.put(row.code(), attributes);
          sample(row, RowOutcome.CREATED, attributes);
          continue;
        }
        CreatorAttributes after = row.change().applyTo(stored.attributes());
        if (after.equals(stored.attributes())) {
          unchanged++;
          sample(row, RowOutcome.UNCHANGED, after);
        } else {
          changed.put(stored, after);
          sample(row, RowOutcome.CHANGED, after);
        }
      }
    }

    private void sample(CreatorRow row, RowOutcome outcome, CreatorAttributes after) {
      if (samples.size() < CreatorImportReport.MOST_SAMPLES) {
        samples.add(new Sample(row.line(), row.code(), outcome, after));
      }
    }

    CreatorImportReport report() {
      return new CreatorImportReport(
          rows, created.size(), changed.size(), unchanged, 0, List.of(), List.copyOf(samples));
    }
  }
}
