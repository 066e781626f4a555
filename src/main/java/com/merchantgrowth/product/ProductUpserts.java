package com.merchantgrowth.product;

import com.merchantgrowth.product.ProductImportReport.Sample;
import com.merchantgrowth.product.ProductStore.Written;
import com.merchantgrowth.product.information.Information;
import com.merchantgrowth.product.information.InformationRules;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.csv.RowOutcome;
import com.merchantgrowth.shared.csv.RowProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings valid rows into the store: new codes become products, known ones are changed. Asks nobody
 * who they are: the shops the rows may be about are given.
 */
@Component
class ProductUpserts {
  /** Waiting for another import takes the lock time-out of the database, each time. */
  private static final int PATIENCE = 5;

  private final ProductStore store;
  private final RulesRows rules;
  private final TransactionTemplate transaction;

  ProductUpserts(ProductStore store, RulesRows rules, PlatformTransactionManager transactions) {
    this.store = store;
    this.rules = rules;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * The shops rows may be about.
   *
   * @param byCode every shop the importer may write to
   * @param own one of them: where rows without a shop's code go; null = they have to name one when
   *     they are new
   * @param ids of all of them
   */
  record Target(Map<String, Long> byCode, @Nullable Long own, Set<Long> ids) {
    Target(Map<String, Long> byCode, @Nullable Long own) {
      this(byCode, own, Set.copyOf(byCode.values()));
    }
  }

  /** What {@link #write} would do. Call it in a transaction. */
  ProductImportReport preview(List<ProductRow> rows, Target target) {
    return new Plan(rows, target, rules.inForce().rules()).report();
  }

  /**
   * Writes the rows in one transaction, one import after another.
   *
   * @param done called inside the transaction, e.g. to record what happened
   * @throws DomainException busy, if another import keeps the products locked for long
   */
  ProductImportReport write(
      List<ProductRow> rows, Target target, Consumer<ProductImportReport> done) {
    for (int attempt = 1; ; attempt++) {
      try {
        return Objects.requireNonNull(
            transaction.execute(
                status -> {
                  store.lock();
                  InformationRules current = rules.inForce().rules();
                  Plan plan = new Plan(rows, target, current);
                  ProductImportReport report = plan.report();
                  if (!report.refused()) {
                    store.create(plan.created, current);
                    store.update(plan.changed, current);
                    done.accept(report);
                  }
                  return report;
                }));
      } catch (PessimisticLockingFailureException locked) {
        if (attempt == PATIENCE) {
          throw DomainException.busy("product.error.importRunning");
        }
      }
    }
  }

  /** What has to be written for these rows, seen from the state of now. */
  private final class Plan {
    private final List<Written> created = new ArrayList<>();
    private final List<Written> changed = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<Sample> samples = new ArrayList<>();
    private final Target target;
    private final InformationRules current;
    private final int rows;
    private int unchanged;
    private int better;

    Plan(List<ProductRow> rows, Target target, InformationRules current) {
      this.rows = rows.size();
      this.target = target;
      this.current = current;
      Map<String, Product> known = store.byCode(rows.stream().map(ProductRow::code).toList());
      for (ProductRow row : rows) {
        Product product = known.get(row.code());
        if (product == null) {
          create(row);
        } else {
          change(row, product);
        }
      }
    }

    private void create(ProductRow row) {
      Long shop = row.shopCode().isEmpty() ? target.own : target.byCode.get(row.shopCode());
      if (shop == null) {
        problems.add(
            row.shopCode().isEmpty()
                ? RowProblem.of(row.line(), ProductFile.SHOP, "product.csv.noShop", row.code())
                : RowProblem.of(
                    row.line(), ProductFile.SHOP, "merchant.csv.unknownShop", row.shopCode()));
      } else if (row.change().title() == null) {
        problems.add(RowProblem.of(row.line(), "title", "product.csv.noTitle", row.code()));
      } else {
        ProductFields fields = row.change().applyTo(ProductFields.unknown());
        Information information = current.of(fields.presentation());
        created.add(new Written(0, row.code(), shop, fields, information));
        sample(row, RowOutcome.CREATED, fields, Double.NaN, information.points());
      }
    }

    private void change(ProductRow row, Product product) {
      Long named = row.shopCode().isEmpty() ? target.own : target.byCode.get(row.shopCode());
      if (!target.ids.contains(product.shopId())) {
        // whose it is, is nobody else's business
        problems.add(RowProblem.of(row.line(), ProductFile.CODE, "product.csv.taken", row.code()));
      } else if (!row.shopCode().isEmpty() && named == null) {
        problems.add(
            RowProblem.of(
                row.line(), ProductFile.SHOP, "merchant.csv.unknownShop", row.shopCode()));
      } else if (named != null && named != product.shopId()) {
        problems.add(
            RowProblem.of(row.line(), ProductFile.SHOP, "product.csv.otherShop", row.code()));
      } else {
        apply(row, product);
      }
    }

    private void apply(ProductRow row, Product product) {
      ProductFields fields = row.change().applyTo(product.fields());
      if (fields.attributesAsked() > 0 && fields.attributesFilled() > fields.attributesAsked()) {
        problems.add(
            RowProblem.of(
                row.line(),
                "attributes_filled",
                "product.csv.attributes",
                fields.attributesFilled(),
                fields.attributesAsked()));
      } else if (fields.equals(product.fields())) {
        unchanged++;
        sample(row, RowOutcome.UNCHANGED, fields, product.information(), product.information());
      } else {
        Information information = current.of(fields.presentation());
        changed.add(
            new Written(product.id(), product.code(), product.shopId(), fields, information));
        better += information.points() > product.information() ? 1 : 0;
        sample(row, RowOutcome.CHANGED, fields, product.information(), information.points());
      }
    }

    private void sample(
        ProductRow row, RowOutcome outcome, ProductFields fields, double before, double after) {
      if (samples.size() < ProductImportReport.MOST_SAMPLES) {
        samples.add(new Sample(row.line(), row.code(), outcome, fields.title(), before, after));
      }
    }

    ProductImportReport report() {
      if (!problems.isEmpty()) {
        return ProductImportReport.refused(rows, problems);
      }
      return new ProductImportReport(
          rows,
          created.size(),
          changed.size(),
          unchanged,
          better,
          0,
          List.of(),
          List.copyOf(samples));
    }
  }
}
