package com.merchantgrowth.merchant;

import com.merchantgrowth.shared.SubjectDirectory;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.shared.Subjects;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shops are compared with shops of the same category, narrowed down to the same tier. */
@Component
class ShopDirectory implements SubjectDirectory {
  private final ShopCodes codes;
  private final ShopSnapshots snapshots;

  ShopDirectory(ShopCodes codes, ShopSnapshots snapshots) {
    this.codes = codes;
    this.snapshots = snapshots;
  }

  @Override
  public SubjectKind kind() {
    return SubjectKind.SHOP;
  }

  @Override
  public Map<String, Long> idsByCode() {
    return codes.all();
  }

  @Override
  public Subjects asOf(LocalDate day) {
    ShopColumns shops = snapshots.asOf(day);
    return new Subjects(shops.ids(), shops.codes(), shops.categories(), shops.tiers());
  }
}
