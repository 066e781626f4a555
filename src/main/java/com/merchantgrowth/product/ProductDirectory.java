package com.merchantgrowth.product;

import com.merchantgrowth.shared.SubjectDirectory;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.shared.Subjects;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Products as the subjects of facts and runs. */
@Component
class ProductDirectory implements SubjectDirectory {
  private final JdbcTemplate jdbc;
  private final ProductSnapshots snapshots;

  ProductDirectory(DataSource dataSource, ProductSnapshots snapshots) {
    jdbc = new JdbcTemplate(dataSource);
    jdbc.setFetchSize(10_000);
    this.snapshots = snapshots;
  }

  @Override
  public SubjectKind kind() {
    return SubjectKind.PRODUCT;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, Long> idsByCode() {
    Map<String, Long> ids = new HashMap<>();
    jdbc.query(
        "select code, id from product",
        row -> {
          ids.put(row.getString(1), row.getLong(2));
        });
    return ids;
  }

  /** Products have no tier; their category is today's on every day. */
  @Override
  public Subjects asOf(LocalDate day) {
    ProductColumns all = snapshots.all();
    String[] tiers = new String[all.size()];
    Arrays.fill(tiers, "");
    return new Subjects(all.ids(), all.codes(), all.categories(), tiers);
  }
}
