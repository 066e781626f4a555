package com.merchantgrowth.creator;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes creators for code that acts without a person: the demo marketplace, the measurements.
 * People use {@link CreatorImport}.
 */
@Service
public class CreatorSetup {
  private final CreatorUpserts upserts;

  CreatorSetup(CreatorUpserts upserts) {
    this.upserts = upserts;
  }

  /** Creates or changes these creators, by code; the texts keep the limits of an import. */
  @Transactional
  public CreatorImportReport creators(Map<String, CreatorAttributes> byCode) {
    return upserts.write(
        byCode.entrySet().stream()
            .map(each -> new CreatorRow(0, each.getKey(), CreatorChange.of(each.getValue())))
            .toList(),
        report -> {});
  }
}
