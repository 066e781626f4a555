package com.merchantgrowth.product.price;

import com.merchantgrowth.shared.DayRange;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What creators were promised about prices, for rooms that check prices. It asks nobody who they
 * are; people use {@link PromiseDesk}.
 */
@Service
public class Promises {
  private final JdbcClient jdbc;

  Promises(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The promises of these SKUs that hold on at least one day of the window, by SKU; the highest
   * price, which is the hardest to keep, first. One statement.
   */
  @Transactional(readOnly = true)
  public Map<Long, List<Promise>> inForce(Collection<Long> skuIds, DayRange window) {
    return skuIds.isEmpty()
        ? Map.of()
        : jdbc
            .sql(
                PromiseRows.SELECT
                    + "where m.sku_id in (:skus) and m.starts_on < :end"
                    + " and coalesce(m.ended_on, m.ends_on) > :start"
                    + " and coalesce(m.ended_on, m.ends_on) > m.starts_on"
                    + " order by m.sku_id, m.price desc, m.id")
            .param("skus", skuIds)
            .param("start", window.start())
            .param("end", window.end())
            .query(PromiseRows::promise)
            .list()
            .stream()
            .collect(Collectors.groupingBy(Promise::skuId));
  }
}
