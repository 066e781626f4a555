package com.merchantgrowth.product;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All products as of now, for computations that look at everybody; one statement, streamed. */
@Service
public class ProductSnapshots {
  private static final int FETCH_SIZE = 10_000;

  private final JdbcTemplate jdbc;

  ProductSnapshots(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
    jdbc.setFetchSize(FETCH_SIZE);
  }

  /** Every product, ids ascending. A product's fields have no history: they are today's. */
  @Transactional(readOnly = true)
  public ProductColumns all() {
    Collector rows = new Collector();
    jdbc.query(
        "select p.id, p.code, p.shop_id, p.category, p.brand, p.same_goods, p.list_price,"
            + " p.information, p.status from product p order by p.id",
        rows::add);
    return rows.columns();
  }

  /** Grows parallel arrays; texts that repeat are kept once. */
  private static final class Collector {
    private final Map<String, String> categories = new HashMap<>();
    private final Map<String, String> goods = new HashMap<>();
    private int size;
    private long[] ids = new long[1024];
    private String[] codes = new String[1024];
    private long[] shopIds = new long[1024];
    private String[] compared = new String[1024];
    private boolean[] branded = new boolean[1024];
    private String[] sameGoods = new String[1024];
    private double[] listPrices = new double[1024];
    private double[] information = new double[1024];
    private boolean[] onSale = new boolean[1024];

    void add(ResultSet row) throws SQLException {
      if (size == ids.length) {
        grow();
      }
      ids[size] = row.getLong(1);
      codes[size] = row.getString(2);
      shopIds[size] = row.getLong(3);
      compared[size] = categories.computeIfAbsent(row.getString(4), CategoryPath::compared);
      branded[size] = !row.getString(5).isEmpty();
      sameGoods[size] = goods.computeIfAbsent(row.getString(6), same -> same);
      long fen = row.getLong(7);
      listPrices[size] = row.wasNull() ? Double.NaN : fen;
      information[size] = row.getDouble(8);
      onSale[size] = ProductStatus.ON_SALE.name().equals(row.getString(9));
      size++;
    }

    private void grow() {
      int capacity = size * 2;
      ids = Arrays.copyOf(ids, capacity);
      codes = Arrays.copyOf(codes, capacity);
      shopIds = Arrays.copyOf(shopIds, capacity);
      compared = Arrays.copyOf(compared, capacity);
      branded = Arrays.copyOf(branded, capacity);
      sameGoods = Arrays.copyOf(sameGoods, capacity);
      listPrices = Arrays.copyOf(listPrices, capacity);
      information = Arrays.copyOf(information, capacity);
      onSale = Arrays.copyOf(onSale, capacity);
    }

    ProductColumns columns() {
      return new ProductColumns(
          Arrays.copyOf(ids, size),
          Arrays.copyOf(codes, size),
          Arrays.copyOf(shopIds, size),
          Arrays.copyOf(compared, size),
          Arrays.copyOf(branded, size),
          Arrays.copyOf(sameGoods, size),
          Arrays.copyOf(listPrices, size),
          Arrays.copyOf(information, size),
          Arrays.copyOf(onSale, size));
    }
  }
}
