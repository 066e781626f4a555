package com.merchantgrowth.product;

import com.merchantgrowth.product.information.Presentation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is on record of a product. A text nobody knows is empty, a number nobody knows 0.
 *
 * @param category a path, levels separated by {@code " > "}
 * @param listPrice in fen; null = not known
 * @param pictures beside the title
 * @param pictureUrl of the first one
 * @param attributesAsked how many the category asks for; 0 = not known
 * @param detailPictures on the detail page
 * @param detailLength characters of text on the detail page
 * @param sameGoods what the same goods of other shops share; empty = nobody says
 */
public record ProductFields(
    String title,
    String shortTitle,
    String category,
    String brand,
    @Nullable Long listPrice,
    int pictures,
    String pictureUrl,
    int attributesFilled,
    int attributesAsked,
    int detailPictures,
    int detailLength,
    List<String> sellingPoints,
    boolean backgroundPicture,
    String sameGoods,
    ProductStatus status) {

  public ProductFields {
    sellingPoints = List.copyOf(sellingPoints);
  }

  /** A product of which only the code is known: on sale, nothing filled in. */
  public static ProductFields unknown() {
    return new ProductFields(
        "", "", "", "", null, 0, "", 0, 0, 0, 0, List.of(), false, "", ProductStatus.ON_SALE);
  }

  /** What the rules of 信息力 look at. */
  public Presentation presentation() {
    return new Presentation(
        title,
        shortTitle,
        category,
        brand,
        pictures,
        attributesFilled,
        attributesAsked,
        detailPictures,
        detailLength,
        sellingPoints.size(),
        backgroundPicture);
  }
}
