package com.merchantgrowth.coaching.playbook;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.shared.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do.
 *
 * @param code unique in its playbook
 * @param days due so many days after the plan starts, 0 … 180; the first day is 0
 * @param title verb first
 * @param how Markdown
 * @param materials codes of the playbook's materials
 * @param measure what shows that it worked; null = no data can tell, people tick it
 */
public record PlaybookAction(
    String code,
    Side side,
    int days,
    Wording title,
    Wording how,
    List<String> materials,
    @Nullable Condition measure) {
  public PlaybookAction {
    materials = List.copyOf(materials);
  }
}
