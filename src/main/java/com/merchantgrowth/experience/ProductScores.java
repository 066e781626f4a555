package com.merchantgrowth.experience;

import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.product.Product;
import com.merchantgrowth.product.ProductCatalogue;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The score (商品分) of products of shops the caller may see. */
@Service
@PreAuthorize("hasAnyRole('MERCHANT', 'SERVICE_PROVIDER', 'ADMIN')")
public class ProductScores {
  private final ProductCatalogue catalogue;
  private final MerchantAccess access;
  private final ScoreSheets sheets;

  ProductScores(ProductCatalogue catalogue, MerchantAccess access, ScoreSheets sheets) {
    this.catalogue = catalogue;
    this.access = access;
    this.sheets = sheets;
  }

  /**
   * @param day null = the newest day with a result
   * @return empty before the first run, on a day without a result, and for a product the run did
   *     not know
   * @throws com.merchantgrowth.shared.DomainException not found, if there is no such product or the
   *     caller may not see its shop
   */
  @Transactional(readOnly = true)
  public Optional<ScoreBox> open(String code, @Nullable LocalDate day) {
    Product product = catalogue.require(code);
    return sheets
        .of(SubjectKind.PRODUCT, product.id(), day)
        .map(
            sheet ->
                new ScoreBox(
                    sheets, () -> access.require(product.shopId(), ShopArea.SCORES), sheet));
  }

  /** The days with a result, newest first. */
  @Transactional(readOnly = true)
  public List<LocalDate> days() {
    return sheets.days(SubjectKind.PRODUCT);
  }
}
