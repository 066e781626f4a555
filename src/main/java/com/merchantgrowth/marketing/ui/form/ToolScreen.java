package com.merchantgrowth.marketing.ui.form;

import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Formats;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the pages need of a kind of tool. Each kind contributes one bean from its own package; pages
 * know kinds by this alone.
 */
public interface ToolScreen {
  /** Code of the kind. */
  String kind();

  /** Common parts of a plan that this kind decides in its own fields. */
  enum Part {
    SCOPE,
    AUDIENCE,
    TIMES,
    EXCLUSIVE,
    BUDGET
  }

  default Set<Part> owns() {
    return Set.of();
  }

  /** What a new one begins with; it can be saved as it is, or says what is missing. */
  ToolPlan blank(BusinessCalendar calendar, Locale locale);

  /**
   * What the fields can offer.
   *
   * @param skus on sale
   * @param tools of the shop that are not over
   */
  record Offer(BusinessCalendar calendar, List<Sku> skus, List<Tool> tools) {}

  ToolForm form(Offer offer, PlanFields fields);

  /** How it is put for buyers, in their language. */
  Face face(ToolPlan plan, BusinessCalendar calendar, Formats formats, Locale locale);

  /**
   * A card as a buyer sees it.
   *
   * @param lead above the figure: 立减
   * @param figure the number buyers look at
   * @param condition below the figure
   * @param validity until when
   * @param action what the buyer can press
   */
  record Face(String lead, String figure, String condition, String validity, String action) {}
}
