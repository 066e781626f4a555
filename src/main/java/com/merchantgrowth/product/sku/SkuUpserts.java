package com.merchantgrowth.product.sku;

import com.merchantgrowth.product.ImportShops;
import com.merchantgrowth.product.sku.Skus.Key;
import com.merchantgrowth.shared.DomainException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings valid rows into the store: new codes become SKUs, known ones are changed, their stock is
 * moved. Asks nobody who they are: the shops the rows may be about are given.
 */
@Component
class SkuUpserts {
  /** Waiting for another import takes the lock time-out of the database, each time. */
  private static final int PATIENCE = 5;

  private final SkuStore store;
  private final TransactionTemplate transaction;

  SkuUpserts(SkuStore store, PlatformTransactionManager transactions) {
    this.store = store;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** What {@link #write} would do. Call it in a transaction. */
  SkuImportReport preview(List<SkuRow> rows, ImportShops.Named shops) {
    return new SkuPlan(store, rows, shops).report();
  }

  /**
   * Writes the rows in one transaction, one import after another.
   *
   * @param actor who, for the ledger of stock
   * @param done called inside the transaction, e.g. to record what happened
   * @throws DomainException busy, if another import keeps the SKUs locked for long, or stock is
   *     sold faster than the file can be checked against it
   */
  SkuImportReport write(
      List<SkuRow> rows, ImportShops.Named shops, String actor, Consumer<SkuImportReport> done) {
    for (int attempt = 1; attempt <= PATIENCE; attempt++) {
      try {
        Optional<SkuImportReport> report =
            transaction.execute(
                status -> {
                  Optional<SkuImportReport> written = once(rows, shops, actor, done);
                  if (written.isEmpty()) {
                    status.setRollbackOnly();
                  }
                  return written;
                });
        if (report != null && report.isPresent()) {
          return report.get();
        }
      } catch (PessimisticLockingFailureException locked) {
        // somebody else's turn; the next attempt sees what they wrote
      }
    }
    throw DomainException.busy("product.error.importRunning");
  }

  /** Empty when stock was sold between the look and the move. */
  private Optional<SkuImportReport> once(
      List<SkuRow> rows, ImportShops.Named shops, String actor, Consumer<SkuImportReport> done) {
    store.lock();
    SkuPlan plan = new SkuPlan(store, rows, shops);
    SkuImportReport report = plan.report();
    if (report.refused()) {
      return Optional.of(report);
    }
    store.create(plan.created());
    store.update(plan.changed());
    List<SkuStore.Move> moves = new ArrayList<>(plan.moves());
    moves.sort(Comparator.comparingLong(SkuStore.Move::skuId));
    if (!store.move(moves)) {
      return Optional.empty();
    }
    String reference = UUID.randomUUID().toString();
    store.enter(moves, Stock.IMPORT, reference, actor);
    store.enter(opening(plan.created()), Stock.OPENING, reference, actor);
    done.accept(report);
    return Optional.of(report);
  }

  private List<SkuStore.Move> opening(List<SkuStore.Written> created) {
    List<SkuStore.Written> stocked = created.stream().filter(sku -> sku.stock() > 0).toList();
    Map<Key, Sku> made = store.known(stocked.stream().map(SkuStore.Written::key).toList());
    return made.values().stream()
        .map(sku -> new SkuStore.Move(sku.id(), Math.toIntExact(sku.stock())))
        .toList();
  }
}
