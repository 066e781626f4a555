package com.merchantgrowth.product.sku;

import com.merchantgrowth.product.ImportShops;
import com.merchantgrowth.product.sku.SkuImportReport.Sample;
import com.merchantgrowth.product.sku.SkuStore.Move;
import com.merchantgrowth.product.sku.SkuStore.Owner;
import com.merchantgrowth.product.sku.SkuStore.Written;
import com.merchantgrowth.product.sku.Skus.Key;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.csv.RowOutcome;
import com.merchantgrowth.shared.csv.RowProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has to be written for the rows of a file, seen from the state of now. */
final class SkuPlan {
  private final List<Written> created = new ArrayList<>();
  private final List<Written> changed = new ArrayList<>();
  private final List<Move> moves = new ArrayList<>();
  private final List<RowProblem> problems = new ArrayList<>();
  private final List<Sample> samples = new ArrayList<>();
  private final Map<Key, Sku> known;
  private final Map<String, Owner> products;
  private final Set<Key> seen = new HashSet<>();
  private final int rows;
  private int touched;
  private int unchanged;

  SkuPlan(SkuStore store, List<SkuRow> rows, ImportShops.Named shops) {
    this.rows = rows.size();
    List<Key> keys = new ArrayList<>();
    Set<Long> named = new HashSet<>();
    for (SkuRow row : rows) {
      Long shop = shops.of(row.shopCode());
      if (shop != null) {
        keys.add(new Key(shop, row.code()));
        named.add(shop);
      }
    }
    known = store.known(keys);
    products =
        store.products(
            named, rows.stream().map(SkuRow::productCode).filter(code -> !code.isEmpty()).toList());
    rows.forEach(row -> plan(row, shops.of(row.shopCode())));
  }

  private void plan(SkuRow row, @Nullable Long shop) {
    if (shop == null) {
      problems.add(
          row.shopCode().isEmpty()
              ? RowProblem.of(row.line(), SkuFile.SHOP, "product.sku.csv.noShop", row.code())
              : RowProblem.of(
                  row.line(), SkuFile.SHOP, "merchant.csv.unknownShop", row.shopCode()));
      return;
    }
    Key key = new Key(shop, row.code());
    Owner owner = products.get(row.productCode());
    Sku sku = known.get(key);
    if (!seen.add(key)) { // once with the shop's code and once without
      problem(row, SkuFile.CODE, "product.sku.csv.twice", row.code());
    } else if (!row.productCode().isEmpty() && (owner == null || owner.shopId() != shop)) {
      problem(row, SkuFile.PRODUCT, "product.sku.csv.product", row.productCode());
    } else if (sku == null) {
      create(row, key, owner);
    } else {
      change(row, sku, owner);
    }
  }

  private void problem(SkuRow row, String column, String key, Object... args) {
    problems.add(RowProblem.of(row.line(), column, key, args));
  }

  private void create(SkuRow row, Key key, @Nullable Owner owner) {
    int before = problems.size();
    SkuFields fields = row.change().created();
    if (owner == null) {
      problem(row, SkuFile.PRODUCT, "product.sku.csv.noProduct", row.code());
    }
    if (row.change().specification() == null) {
      problem(row, SkuFile.SPECIFICATION, "product.sku.csv.noSpecification", row.code());
    }
    if (row.change().listPrice() == null) {
      problem(row, SkuFile.LIST_PRICE, "product.sku.csv.noPrice", row.code());
    }
    if (row.stockDelta() != 0) {
      problem(row, SkuFile.STOCK_DELTA, "product.sku.csv.deltaOfNew", row.code());
    }
    if (fields != null && owner != null && problems.size() == before && fits(row, fields)) {
      long stock = row.stock() == null ? 0 : row.stock();
      created.add(new Written(key, 0, owner.id(), fields, stock));
      sample(row, RowOutcome.CREATED, fields, stock);
    }
  }

  private void change(SkuRow row, Sku sku, @Nullable Owner owner) {
    if (row.version() != null && row.version() != sku.version()) {
      throw row.version() == SkuRow.NEW
          ? DomainException.conflict("product.sku.error.taken", row.code()).at(SkuFile.CODE)
          : DomainException.conflict("product.sku.error.changedMeanwhile", row.code());
    }
    SkuFields fields = row.change().applyTo(sku.fields());
    long stock = sku.stock() + row.stockDelta();
    if (row.stock() != null && row.stock() != sku.stock()) {
      problem(row, SkuFile.STOCK, "product.sku.csv.stockOfKnown", row.code(), sku.stock());
    } else if (stock < 0 || stock > Sku.MOST_STOCK) {
      problem(row, SkuFile.STOCK_DELTA, "product.sku.csv.short", row.code(), sku.stock());
    } else if (fits(row, fields)) {
      boolean moved = row.stockDelta() != 0;
      boolean written =
          !fields.equals(sku.fields())
              || owner != null && !row.productCode().equals(sku.productCode());
      if (written) {
        changed.add(
            new Written(
                new Key(sku.shopId(), sku.code()),
                sku.id(),
                owner == null ? null : owner.id(),
                fields,
                0));
      }
      if (moved) {
        moves.add(new Move(sku.id(), row.stockDelta()));
      }
      if (written || moved) {
        touched++;
      } else {
        unchanged++;
      }
      sample(row, written || moved ? RowOutcome.CHANGED : RowOutcome.UNCHANGED, fields, stock);
    }
  }

  private boolean fits(SkuRow row, SkuFields fields) {
    if (fields.minimumTooHigh()) {
      problem(
          row,
          SkuFile.MINIMUM_PRICE,
          "product.sku.csv.minimum",
          Yuan.text(fields.minimumPrice()),
          Yuan.text(fields.listPrice()));
      return false;
    }
    return true;
  }

  private void sample(SkuRow row, RowOutcome outcome, SkuFields fields, long stock) {
    if (samples.size() < SkuImportReport.MOST_SAMPLES) {
      samples.add(
          new Sample(
              row.line(), row.code(), outcome, fields.specification(), fields.listPrice(), stock));
    }
  }

  List<Written> created() {
    return created;
  }

  List<Written> changed() {
    return changed;
  }

  List<Move> moves() {
    return moves;
  }

  SkuImportReport report() {
    return problems.isEmpty()
        ? new SkuImportReport(
            rows,
            created.size(),
            touched,
            unchanged,
            moves.size(),
            0,
            List.of(),
            List.copyOf(samples))
        : SkuImportReport.refused(rows, problems);
  }
}
