package com.merchantgrowth.marketing.bulk;

import com.merchantgrowth.marketing.bulk.ToolSheet.Draft;
import com.merchantgrowth.marketing.price.Rule;
import com.merchantgrowth.marketing.tool.MarketingTools;
import com.merchantgrowth.marketing.tool.PlanCheck;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.tool.ToolRows;
import com.merchantgrowth.product.sku.Skus;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.csv.CsvFile;
import com.merchantgrowth.shared.csv.RowProblem;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Many drafts from one file, all of them or none: a file with any problem makes nothing. Drafts are
 * published one by one, each through the gate.
 */
@Service
public class ToolBulk {
  private final MarketingTools tools;
  private final PlanCheck check;
  private final List<ToolRows> kinds;
  private final Skus skus;
  private final BusinessCalendar calendar;

  ToolBulk(
      MarketingTools tools,
      PlanCheck check,
      ObjectProvider<ToolRows> kinds,
      Skus skus,
      BusinessCalendar calendar) {
    this.tools = tools;
    this.check = check;
    this.kinds = kinds.stream().toList();
    this.skus = skus;
    this.calendar = calendar;
  }

  /** A tool of the file, for looking at. */
  public record Sample(long line, String kind, ToolPlan plan) {}

  /**
   * What was made, or would be.
   *
   * @param tools all of them, by line; empty when anything is wrong
   */
  public record Report(int rows, List<Sample> tools, List<RowProblem> problems) {
    public boolean refused() {
      return !problems.isEmpty();
    }
  }

  /** The headings, in the order of the template. */
  public List<String> header() {
    return ToolSheet.HEADER;
  }

  /**
   * Reads and checks the file; makes nothing. Two statements, and one more a tool that names
   * others.
   *
   * @throws DomainException as {@link MarketingTools#writable}
   */
  @Transactional(readOnly = true)
  public Report preview(String shop, InputStream csv) {
    return read(tools.writable(shop), csv);
  }

  /**
   * Makes a draft of every tool in the file.
   *
   * @throws DomainException as {@link #preview}
   */
  @Transactional
  public Report create(String shop, InputStream csv) {
    Report report = read(tools.writable(shop), csv);
    report.tools().forEach(one -> tools.create(shop, one.kind(), one.plan()));
    return report;
  }

  private Report read(long shopId, InputStream csv) {
    if (shopId == Rule.PLATFORM) {
      throw DomainException.invalid("marketing.error.kind", "csv");
    }
    CsvFile file = CsvFile.read(csv, ToolSheet.HEADER, ToolSheet.REQUIRED);
    Map<String, Long> ids = new HashMap<>();
    skus.byCode(shopId, ToolSheet.skus(file)).forEach((code, sku) -> ids.put(code, sku.id()));
    ToolSheet sheet = ToolSheet.of(file, kinds, ids, calendar.zone());
    List<RowProblem> problems = new ArrayList<>(sheet.problems());
    for (Draft draft : sheet.drafts()) {
      try {
        check.require(shopId, draft.kind(), draft.plan());
      } catch (DomainException refused) {
        List<DomainException> all =
            refused.problems().isEmpty() ? List.of(refused) : refused.problems();
        all.forEach(one -> problems.add(problem(draft.line(), one)));
      }
    }
    problems.sort(java.util.Comparator.comparingLong(RowProblem::line));
    return new Report(
        file.rows().size(),
        problems.isEmpty()
            ? sheet.drafts().stream()
                .map(draft -> new Sample(draft.line(), draft.kind(), draft.plan()))
                .toList()
            : List.of(),
        problems);
  }

  private static RowProblem problem(long line, DomainException one) {
    String place = one.place();
    String column = place == null ? "" : place.substring(place.lastIndexOf('.') + 1);
    return RowProblem.of(line, column, one.key(), one.args());
  }
}
