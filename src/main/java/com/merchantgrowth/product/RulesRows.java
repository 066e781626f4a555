package com.merchantgrowth.product;

import com.merchantgrowth.product.information.InformationRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the versions of the rules; one statement a query. */
@Repository
class RulesRows {
  private static final String SHIPPED = "/catalogue/product-information.json";

  private final JdbcClient jdbc;

  RulesRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The version in force: the newest; before the first start has stored them, those shipped. */
  InformationRulesVersion inForce() {
    List<InformationRulesVersion> newest =
        read("where r.version = (select max(n.version) from product_rules n)");
    return newest.isEmpty() ? shippedVersion() : newest.getFirst();
  }

  /** All versions, newest first. */
  List<InformationRulesVersion> all() {
    return read("");
  }

  private List<InformationRulesVersion> read(String condition) {
    return jdbc.sql(
            "select r.version, r.rules, r.saved_at, r.saved_by, r.note from product_rules r "
                + condition
                + " order by r.version desc")
        .query(
            (row, _) ->
                new InformationRulesVersion(
                    RulesJson.read(row.getInt(1), row.getString(2)),
                    row.getObject(3, OffsetDateTime.class).toInstant(),
                    row.getString(4),
                    row.getString(5)))
        .list();
  }

  /**
   * @throws DuplicateKeyException when there is such a version already
   */
  void insert(InformationRulesVersion version) {
    jdbc.sql(
            "insert into product_rules (version, rules, saved_at, saved_by, note)"
                + " values (?, ?, ?, ?, ?)")
        .params(
            version.version(),
            RulesJson.write(version.rules()),
            version.savedAt().atOffset(ZoneOffset.UTC),
            version.savedBy(),
            version.note())
        .update();
  }

  static InformationRulesVersion shippedVersion() {
    return new InformationRulesVersion(shipped(), Instant.EPOCH, "system", "");
  }

  private static InformationRules shipped() {
    try (InputStream in = Objects.requireNonNull(RulesRows.class.getResourceAsStream(SHIPPED))) {
      return RulesJson.read(1, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
