package com.merchantgrowth.product.sku;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves stock. Every move is one conditional statement that all nodes agree on, and one row of the
 * ledger in the same transaction (the caller's, when there is one): nothing is oversold, and the
 * stock of a SKU is always the sum of its ledger.
 *
 * <p>It asks nobody who they are and does not look at whether the SKU is on sale. Whoever moves
 * several SKUs in one transaction goes by ascending id, so that two of them cannot wait for each
 * other.
 *
 * <p>A reason is a code of the room that moves, {@code [a-z_]{1,24}}; its name is the text {@code
 * product.stock.reason.<code>}. A reference is used once per SKU and reason: a second use fails as
 * a duplicate key and undoes the transaction, so that nothing moves twice.
 */
@Service
public class Stock {
  private static final Logger LOG = LoggerFactory.getLogger(Stock.class);

  /** What a SKU began with. */
  public static final String OPENING = "opening";

  /** Changed by a person or a program of the shop. */
  public static final String EDIT = "edit";

  /** Changed by a file. */
  public static final String IMPORT = "import";

  private static final Pattern REASONS = Pattern.compile("[a-z_]{1,24}");
  private static final int LONGEST_REFERENCE = 100;

  private final JdbcClient jdbc;
  private final BusinessCalendar calendar;
  private final CurrentAccount account;

  Stock(JdbcClient jdbc, BusinessCalendar calendar, CurrentAccount account) {
    this.jdbc = jdbc;
    this.calendar = calendar;
    this.account = account;
  }

  /**
   * Takes pieces out, if there are that many.
   *
   * @param quantity at least 1
   * @return whether they were taken; false = there are fewer, nothing has changed
   * @throws DomainException invalid, if quantity, reason or reference break their rules
   * @throws org.springframework.dao.DuplicateKeyException if this reference has moved this SKU for
   *     this reason before
   */
  @Transactional
  public boolean take(long skuId, int quantity, String reason, String reference) {
    check(quantity, reason, reference);
    int taken =
        jdbc.sql("update sku set stock = stock - :n where id = :id and stock >= :n")
            .param("n", (long) quantity)
            .param("id", skuId)
            .update();
    if (taken == 0) {
      return false;
    }
    write(skuId, -(long) quantity, reason, reference);
    return true;
  }

  /**
   * Puts pieces in or back.
   *
   * @param quantity at least 1
   * @return whether it was possible; false = there is no such SKU, or it would have more than
   *     {@value Sku#MOST_STOCK}
   * @throws DomainException as {@link #take}
   * @throws org.springframework.dao.DuplicateKeyException as {@link #take}
   */
  @Transactional
  public boolean giveBack(long skuId, int quantity, String reason, String reference) {
    check(quantity, reason, reference);
    int given =
        jdbc.sql("update sku set stock = stock + :n where id = :id and stock <= :most - :n")
            .param("n", (long) quantity)
            .param("id", skuId)
            .param("most", Sku.MOST_STOCK)
            .update();
    if (given == 0) {
      LOG.warn(
          "{} pieces of SKU {} had no place to go ({} {})", quantity, skuId, reason, reference);
      return false;
    }
    write(skuId, quantity, reason, reference);
    return true;
  }

  /**
   * The newest moves of a SKU, newest first.
   *
   * @param limit at most how many
   */
  @Transactional(readOnly = true)
  public List<StockEntry> ledger(long skuId, int limit) {
    return jdbc.sql(
            "select delta, reason, reference, actor, moved_at from sku_stock_entry"
                + " where sku_id = ? order by id desc fetch first ? rows only")
        .params(skuId, limit)
        .query(
            (row, number) ->
                new StockEntry(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getObject(5, OffsetDateTime.class).toInstant()))
        .list();
  }

  private void write(long skuId, long delta, String reason, String reference) {
    jdbc.sql(
            "insert into sku_stock_entry (sku_id, delta, reason, reference, actor, moved_at)"
                + " values (?, ?, ?, ?, ?, ?)")
        .params(
            skuId,
            delta,
            reason,
            reference,
            account.find().map(AccountRef::username).orElse(StockEntry.SYSTEM),
            calendar.now().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static void check(int quantity, String reason, String reference) {
    if (quantity < 1) {
      throw DomainException.invalid("product.stock.error.quantity", quantity);
    }
    if (!REASONS.matcher(reason).matches()) {
      throw DomainException.invalid("product.stock.error.reason", reason);
    }
    if (reference.isBlank() || reference.length() > LONGEST_REFERENCE) {
      throw DomainException.invalid("product.stock.error.reference", LONGEST_REFERENCE);
    }
  }
}
