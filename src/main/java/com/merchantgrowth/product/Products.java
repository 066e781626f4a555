package com.merchantgrowth.product;

import com.merchantgrowth.shared.DomainException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks products up for other rooms. It asks nobody who they are: whatever is shown to a person
 * goes through {@link ProductCatalogue}.
 */
@Service
public class Products {
  private static final String SELECT = "select " + ProductRows.COLUMNS + " from product p ";

  private final JdbcClient jdbc;

  Products(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(readOnly = true)
  public Optional<Product> find(String code) {
    return jdbc.sql(SELECT + "where p.code = ?").param(code).query(ProductRows::product).optional();
  }

  /**
   * @throws DomainException not found, if there is no product with this code
   */
  @Transactional(readOnly = true)
  public Product require(String code) {
    return find(code).orElseThrow(() -> unknown(code));
  }

  /** All products of some shops, by code; one statement. */
  @Transactional(readOnly = true)
  public List<Product> ofShops(Collection<Long> shopIds) {
    return shopIds.isEmpty()
        ? List.of()
        : jdbc.sql(SELECT + "where p.shop_id in (:shops) order by p.code")
            .param("shops", shopIds)
            .query(ProductRows::product)
            .list();
  }

  /** How many products there are. */
  @Transactional(readOnly = true)
  public long count() {
    return jdbc.sql("select count(*) from product").query(Long.class).single();
  }

  static DomainException unknown(String code) {
    return DomainException.notFound("product.error.unknown", code);
  }
}
