package com.merchantgrowth.merchant;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The administrators' view of all shops. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class ShopCatalogue {
  private final ShopListing listing;
  private final JdbcClient jdbc;

  ShopCatalogue(ShopListing listing, JdbcClient jdbc) {
    this.listing = listing;
    this.jdbc = jdbc;
  }

  /** The values shops have today, for filters; each list sorted and without the unknown. */
  public record Choices(List<String> categories, List<String> tiers, List<String> belts) {}

  /** One page of the shops as of today; one statement. */
  @Transactional(readOnly = true)
  public List<ShopProfile> page(ShopFilter filter, ShopSort sort, long offset, int limit) {
    return listing.page(filter, null, sort, offset, limit);
  }

  @Transactional(readOnly = true)
  public long count(ShopFilter filter) {
    return listing.count(filter, null);
  }

  /** Hands every shop of the filter over, by code, without holding them in memory. */
  @Transactional(readOnly = true)
  public void forEach(ShopFilter filter, Consumer<ShopProfile> consumer) {
    listing.forEach(filter, consumer);
  }

  /** Also for service providers, who write conditions for the shops they coach. */
  @Transactional(readOnly = true)
  @PreAuthorize("hasAnyRole('ADMIN', 'SERVICE_PROVIDER')")
  public Choices choices() {
    List<String[]> values = listing.choices();
    return new Choices(of("category", values), of("tier", values), of("belt", values));
  }

  private static List<String> of(String column, List<String[]> values) {
    return values.stream().filter(value -> value[0].equals(column)).map(value -> value[1]).toList();
  }

  /** All versions of a shop's attributes, newest first. */
  @Transactional(readOnly = true)
  public List<ShopVersion> history(long shopId) {
    return jdbc.sql(
            "select v.valid_from, v.valid_to, "
                + ShopVersionRows.ATTRIBUTES
                + " from shop_version v where v.shop_id = ? order by v.valid_from desc")
        .param(shopId)
        .query(
            (row, number) ->
                new ShopVersion(
                    row.getObject(1, LocalDate.class),
                    row.getObject(2, LocalDate.class),
                    ShopVersionRows.attributes(row, 3)))
        .list();
  }
}
