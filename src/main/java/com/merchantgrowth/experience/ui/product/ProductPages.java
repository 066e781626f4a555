package com.merchantgrowth.experience.ui.product;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the pages about products are. */
final class ProductPages {
  static final String LIST = "products";
  static final String PRODUCT = "product";
  static final String DETAIL = LIST + "/:" + PRODUCT;

  private ProductPages() {}

  static String of(String code) {
    return LIST + "/" + URLEncoder.encode(code, StandardCharsets.UTF_8);
  }
}
