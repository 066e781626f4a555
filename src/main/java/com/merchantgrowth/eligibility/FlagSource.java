package com.merchantgrowth.eligibility;

import com.merchantgrowth.merchant.ShopRecords.FlagSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Flags a room contributes to conditions, as a Spring bean: membership opened, a course passed …
 * The flags on record with the shop are there without it.
 */
public interface FlagSource {
  /** The codes it contributes; no other source has them. */
  Set<String> flags();

  /** One shop's spans that are not over on the day, earliest first; one statement. */
  List<FlagSpan> of(long shopId, LocalDate day);

  /** All shops' spans of these flags that hold on the day; one statement. */
  List<FlagSpan> holding(Set<String> flags, LocalDate day);
}
