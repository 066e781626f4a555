package com.merchantgrowth.eligibility.condition;

import com.merchantgrowth.shared.DomainException;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What must hold for a shop. The one language of the house: tasks, tiers, activities and tools ask
 * with it, nobody writes threshold logic of its own. What it means is {@link Evaluator}'s.
 */
public sealed interface Condition {
  /** Nesting and size that still can be read. */
  int MOST_PARTS = 60;

  /** Always holds: an audience of all shops. */
  Condition EVERYBODY = new All(List.of());

  /** A number compared with a value, in the number's own unit and on full precision. */
  record MetricIs(Term term, Comparison is, double value) implements Condition {
    public MetricIs {
      if (!Double.isFinite(value)) {
        throw DomainException.invalid("eligibility.error.value", value);
      }
    }
  }

  /** An attribute is one of these; unknown for a shop of which it is not known. */
  record AttributeIn(ShopAttribute attribute, List<String> values) implements Condition {
    public AttributeIn {
      values = List.copyOf(new TreeSet<>(values));
      if (values.isEmpty() || values.stream().anyMatch(String::isBlank)) {
        throw DomainException.invalid("eligibility.error.values", attribute.code());
      }
    }

    public static AttributeIn of(ShopAttribute attribute, String... values) {
      return new AttributeIn(attribute, List.of(values));
    }
  }

  /** Opened at most this many days ago, the opening day being day 1; 1 … 3,650. */
  record OpenedWithin(int days) implements Condition {
    public OpenedWithin {
      if (days < 1 || days > 3650) {
        throw DomainException.invalid("eligibility.error.days", days);
      }
    }
  }

  /** Something is on record about the shop, imported or contributed by another room. */
  record Flagged(String flag) implements Condition {
    public Flagged {
      if (!isFlag(flag)) {
        throw DomainException.invalid("eligibility.error.flag", flag);
      }
    }

    /** Whether a text may be a flag at all. */
    public static boolean isFlag(String text) {
      return text.matches("[a-z][a-z0-9_.:-]{0,63}");
    }
  }

  /** Every part holds; of none it holds always. */
  record All(List<Condition> of) implements Condition {
    public All {
      of = List.copyOf(of);
    }
  }

  /** At least one part holds. */
  record Any(List<Condition> of) implements Condition {
    public Any {
      of = List.copyOf(of);
      if (of.isEmpty()) {
        throw DomainException.invalid("eligibility.error.empty");
      }
    }
  }

  /** The part does not hold. */
  record Not(Condition of) implements Condition {}

  static Condition all(Condition... of) {
    return new All(List.of(of));
  }

  static Condition any(Condition... of) {
    return new Any(List.of(of));
  }

  /** The conditions directly below. */
  default List<Condition> parts() {
    return switch (this) {
      case All all -> all.of();
      case Any any -> any.of();
      case Not not -> List.of(not.of());
      default -> List.of();
    };
  }

  /** This one and all below it. */
  default Stream<Condition> everything() {
    return Stream.concat(Stream.of(this), parts().stream().flatMap(Condition::everything));
  }

  /** The numbers it looks at, each once. */
  default List<Term> terms() {
    return everything()
        .filter(MetricIs.class::isInstance)
        .map(one -> ((MetricIs) one).term())
        .distinct()
        .toList();
  }

  /** The flags it looks at, each once. */
  default List<String> flags() {
    return everything()
        .filter(Flagged.class::isInstance)
        .map(one -> ((Flagged) one).flag())
        .distinct()
        .toList();
  }

  /** The formulas of all conditions that need an answer of their own, each once. */
  static List<Term.Formula> formulas(Collection<Condition> conditions) {
    return conditions.stream()
        .flatMap(one -> one.terms().stream())
        .filter(Term.Formula.class::isInstance)
        .map(Term.Formula.class::cast)
        .distinct()
        .toList();
  }
}
