package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.shared.DomainException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Many buyers in one request, with everything that is wrong with them. */
public final class BuyerKeys {
  /** Buyers one request may name. */
  public static final int MOST = 10_000;

  /** Problems that are named one by one. */
  private static final int MOST_NAMED = 50;

  /** Keys one statement may name. */
  private static final int A_STATEMENT = 1_000;

  private BuyerKeys() {}

  /** Hands the keys over in parts, each as many as one statement may name. */
  static void inParts(List<String> buyers, Consumer<List<String>> each) {
    for (int from = 0; from < buyers.size(); from += A_STATEMENT) {
      each.accept(buyers.subList(from, Math.min(from + A_STATEMENT, buyers.size())));
    }
  }

  /** The keys as they were sent, each once. */
  static List<String> named(List<String> buyers) {
    if (buyers.isEmpty() || buyers.size() > MOST) {
      throw DomainException.invalid("marketing.error.buyers", MOST).at("buyers");
    }
    List<DomainException> problems = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < buyers.size(); i++) {
      try {
        Ask.requireBuyer(buyers.get(i));
      } catch (DomainException refused) {
        problems.add(refused.at("buyers[" + i + "]"));
        continue;
      }
      if (!seen.add(buyers.get(i))) {
        problems.add(
            DomainException.invalid("marketing.error.buyerTwice", buyers.get(i))
                .at("buyers[" + i + "]"));
      }
    }
    refuse(problems);
    return List.copyOf(new TreeSet<>(seen));
  }

  /**
   * @throws DomainException of the first problem's kind, with the problems, if there are any
   */
  static void refuse(List<DomainException> problems) {
    if (problems.isEmpty()) {
      return;
    }
    String key = "marketing.error.buyersRefused";
    DomainException all =
        problems.getFirst().kind() == DomainException.Kind.CONFLICT
            ? DomainException.conflict(key, problems.size())
            : DomainException.invalid(key, problems.size());
    throw all.at("buyers").because(problems.subList(0, Math.min(MOST_NAMED, problems.size())));
  }
}
