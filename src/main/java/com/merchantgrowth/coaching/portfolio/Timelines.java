package com.merchantgrowth.coaching.portfolio;

import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened to a shop, from everybody who contributes, for whoever may see the shop. */
@Service
@PreAuthorize("hasAnyRole('SERVICE_PROVIDER', 'ADMIN')")
public class Timelines {
  private final MerchantAccess access;
  private final ObjectProvider<TimelineSource> sources;

  Timelines(MerchantAccess access, ObjectProvider<TimelineSource> sources) {
    this.access = access;
    this.sources = sources;
  }

  /**
   * The newest first; of a day, what has a time comes before what has none.
   *
   * @param to the last day, included
   * @throws DomainException not found, if the caller may not see the shop
   */
  @Transactional(readOnly = true)
  public List<TimelineEntry> of(long shop, LocalDate from, LocalDate to) {
    access.require(shop, ShopArea.VIEW);
    Set<ShopArea> areas = access.areas(shop);
    return sources
        .orderedStream()
        .flatMap(source -> source.of(shop, from, to).stream())
        .filter(entry -> areas.contains(entry.area()))
        .sorted(
            Comparator.comparing(TimelineEntry::day)
                .thenComparing(
                    TimelineEntry::at, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
                .reversed())
        .toList();
  }
}
