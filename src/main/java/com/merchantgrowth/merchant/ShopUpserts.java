package com.merchantgrowth.merchant;

import com.merchantgrowth.merchant.ShopImportReport.Sample;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.csv.RowOutcome;
import java.time.LocalDate;
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
 * Brings valid rows into the store: new codes become shops, known ones are changed from today on.
 * Asks nobody who they are.
 */
@Component
class ShopUpserts {
  /** Waiting for another import takes the lock time-out of the database, each time. */
  private static final int PATIENCE = 5;

  private final ShopVersionStore store;
  private final BusinessCalendar calendar;
  private final TransactionTemplate transaction;

  ShopUpserts(
      ShopVersionStore store, BusinessCalendar calendar, PlatformTransactionManager transactions) {
    this.store = store;
    this.calendar = calendar;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** What {@link #write} would do. Call it in a transaction. */
  ShopImportReport preview(List<ShopRow> rows, ShopVersionStore.Modes modes) {
    return new Plan(rows, modes).report();
  }

  /**
   * Writes the rows in one transaction, one import after another.
   *
   * @param done called inside the transaction, e.g. to record what happened
   * @throws DomainException busy, if another import keeps the shops locked for long
   */
  ShopImportReport write(List<ShopRow> rows, Consumer<ShopImportReport> done) {
    for (int attempt = 1; ; attempt++) {
      try {
        return Objects.requireNonNull(
            transaction.execute(
                status -> {
                  Plan plan = new Plan(rows, store.lock());
                  store.create(plan.created);
                  store.update(plan.changed);
                  done.accept(plan.report());
                  return plan.report();
                }));
      } catch (PessimisticLockingFailureException locked) {
        if (attempt == PATIENCE) {
          throw DomainException.busy("merchant.error.importRunning");
        }
      }
    }
  }

  /** What has to be written for these rows, seen from the state of now. */
  private final class Plan {
    private final Map<String, ShopAttributes> created = new LinkedHashMap<>();
    private final Map<ShopVersionStore.Stored, List<ShopVersion>> changed = new LinkedHashMap<>();
    private final List<Sample> samples = new ArrayList<>();
    private final int rows;
    private int unchanged;
    private int tiersKept;
    private int stagesKept;

    Plan(List<ShopRow> rows, ShopVersionStore.Modes modes) {
      this.rows = rows.size();
      LocalDate today = calendar.today();
      Map<String, ShopVersionStore.Stored> known =
          store.versions(rows.stream().map(ShopRow::code).toList(), today);
      for (ShopRow row : rows) {
        ShopVersionStore.Stored stored = known.get(row.code());
        if (stored == null) {
          ShopAttributes attributes = row.change().applyTo(ShopAttributes.unknown(row.code()));
          created.put(row.code(), attributes);
          sample(row, RowOutcome.CREATED, attributes);
        } else {
          change(row, stored, modes, today);
        }
      }
    }

    private void change(
        ShopRow row,
        ShopVersionStore.Stored stored,
        ShopVersionStore.Modes modes,
        LocalDate today) {
      ShopAttributes before = ShopHistory.asOf(stored.versions(), today);
      ShopAttributes wished = row.change().applyTo(before);
      if (modes.tierComputed() && !wished.tier().equals(before.tier())) {
        tiersKept++;
      }
      if (modes.stageComputed() && wished.stage() != before.stage()) {
        stagesKept++;
      }
      ShopChange change = row.change().without(modes.tierComputed(), modes.stageComputed());
      List<ShopVersion> after = ShopHistory.change(stored.versions(), today, change::applyTo);
      if (after.equals(stored.versions())) {
        unchanged++;
        sample(row, RowOutcome.UNCHANGED, before);
      } else {
        changed.put(stored, after);
        sample(row, RowOutcome.CHANGED, change.applyTo(before));
      }
    }

    private void sample(ShopRow row, RowOutcome outcome, ShopAttributes after) {
      if (samples.size() < ShopImportReport.MOST_SAMPLES) {
        samples.add(new Sample(row.line(), row.code(), outcome, after));
      }
    }

    ShopImportReport report() {
      return new ShopImportReport(
          rows,
          created.size(),
          changed.size(),
          unchanged,
          tiersKept,
          stagesKept,
          0,
          List.of(),
          List.copyOf(samples));
    }
  }
}
