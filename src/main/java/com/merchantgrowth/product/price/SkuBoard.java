package com.merchantgrowth.product.price;

import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.product.sku.SkuCatalogue;
import com.merchantgrowth.product.sku.SkuCatalogue.SkuPage;
import com.merchantgrowth.product.sku.SkuFilter;
import com.merchantgrowth.product.sku.SkuSort;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DayRange;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A shop's SKUs with what their prices are measured against; two statements more than a list. */
@Service
@PreAuthorize("hasAnyRole('MERCHANT', 'SERVICE_PROVIDER', 'ADMIN')")
public class SkuBoard {
  private final SkuCatalogue catalogue;
  private final Promises promises;
  private final PaidPrices paid;
  private final BusinessCalendar calendar;

  SkuBoard(SkuCatalogue catalogue, Promises promises, PaidPrices paid, BusinessCalendar calendar) {
    this.catalogue = catalogue;
    this.promises = promises;
    this.paid = paid;
    this.calendar = calendar;
  }

  /**
   * Some of the SKUs a filter finds.
   *
   * @param total how many it finds in all
   */
  public record BoardPage(List<SkuStanding> skus, long total) {}

  /**
   * One page of a shop's SKUs, as {@link SkuCatalogue#page}.
   *
   * @throws com.merchantgrowth.shared.DomainException not found, if the caller may not see the shop
   */
  @Transactional(readOnly = true)
  public BoardPage page(long shopId, SkuFilter filter, SkuSort sort, long offset, int limit) {
    SkuPage page = catalogue.page(shopId, filter, sort, offset, limit);
    return new BoardPage(standings(shopId, page.skus()), page.total());
  }

  /**
   * One SKU.
   *
   * @throws com.merchantgrowth.shared.DomainException not found, if the caller may not see the
   *     shop, or it has no such SKU
   */
  @Transactional(readOnly = true)
  public SkuStanding require(long shopId, String code) {
    return standings(shopId, List.of(catalogue.require(shopId, code))).getFirst();
  }

  private List<SkuStanding> standings(long shopId, List<Sku> skus) {
    List<Long> ids = skus.stream().map(Sku::id).toList();
    Map<Long, List<Promise>> promised =
        promises.inForce(ids, DayRange.lastDays(1, calendar.today()));
    Map<Long, LowestPaid> lowest = paid.lowestRecently(shopId, ids);
    return skus.stream()
        .map(
            sku ->
                new SkuStanding(
                    sku, promised.getOrDefault(sku.id(), List.of()), lowest.get(sku.id())))
        .toList();
  }
}
