package com.merchantgrowth.experience;

import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The shop experience score (店铺体验分) of shops the caller may see. */
@Service
@PreAuthorize("hasAnyRole('MERCHANT', 'SERVICE_PROVIDER', 'ADMIN')")
public class ShopExperience {
  private final MerchantAccess access;
  private final ScoreSheets sheets;

  ShopExperience(MerchantAccess access, ScoreSheets sheets) {
    this.access = access;
    this.sheets = sheets;
  }

  /**
   * @param day null = the newest day with a result
   * @return empty before the first run, on a day without a result, and for a shop the run did not
   *     know
   * @throws com.merchantgrowth.shared.DomainException not found, if the caller may not see the shop
   */
  @Transactional(readOnly = true)
  public Optional<ScoreBox> open(long shopId, @Nullable LocalDate day) {
    access.require(shopId, ShopArea.SCORES);
    return sheets
        .of(SubjectKind.SHOP, shopId, day)
        .map(sheet -> new ScoreBox(sheets, () -> access.require(shopId, ShopArea.SCORES), sheet));
  }

  /** The days with a result, newest first. */
  @Transactional(readOnly = true)
  public List<LocalDate> days() {
    return sheets.days(SubjectKind.SHOP);
  }
}
