package com.merchantgrowth.eligibility.condition;

import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.MetricWindow;
import com.merchantgrowth.metric.Scale;
import com.merchantgrowth.shared.DomainException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form of conditions on the wire and in the database:
 *
 * <pre>{@code
 * {"all": [ … ]}   {"any": [ … ]}   {"not": … }
 * {"metric": "gmv_30", "is": ">=", "value": 1000000}
 * {"aggregate": "MAX_DAY", "numerator": "self_live_gmv", "denominator": …, "scale": "1/60",
 *  "window": "2026-11-01..2026-11-30" (or "30d", "month", "month-1", "own"), "unit": "fen", "is": ">", "value": 1000000}
 * {"attribute": "tier", "in": ["L1", "L2"]}   {"openedWithinDays": 30}   {"flag": "deposit_paid"}
 * }</pre>
 */
public final class ConditionJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String OWN = "own";
  private static final int DEEPEST = 8;

  private ConditionJson() {}

  public static String write(Condition condition) {
    return JSON.writeValueAsString(node(condition));
  }

  /**
   * @throws DomainException invalid, naming the place ({@code all[1].value}) and what is wrong
   *     there
   */
  public static Condition read(String text) {
    try {
      return read(JSON.readTree(text));
    } catch (JacksonException e) {
      throw DomainException.invalid("eligibility.error.json");
    }
  }

  /**
   * @throws DomainException as {@link #read(String)}
   */
  public static Condition read(JsonNode node) {
    Condition condition = condition(node, "", 0);
    if (condition.everything().count() > Condition.MOST_PARTS) {
      throw DomainException.invalid("eligibility.error.tooMany", Condition.MOST_PARTS);
    }
    return condition;
  }

  public static ObjectNode node(Condition condition) {
    ObjectNode node = JSON.createObjectNode();
    switch (condition) {
      case Condition.All all -> node.set("all", array(all.of()));
      case Condition.Any any -> node.set("any", array(any.of()));
      case Condition.Not not -> node.set("not", node(not.of()));
      case Condition.AttributeIn in -> {
        node.put("attribute", in.attribute().code());
        ArrayNode values = node.putArray("in");
        in.values().forEach(values::add);
      }
      case Condition.OpenedWithin opened -> node.put("openedWithinDays", opened.days());
      case Condition.Flagged flagged -> node.put("flag", flagged.flag());
      case Condition.MetricIs metric -> {
        term(node, metric.term());
        node.put("is", metric.is().sign());
        node.put("value", metric.value());
      }
    }
    return node;
  }

  private static ArrayNode array(List<Condition> conditions) {
    ArrayNode array = JSON.createArrayNode();
    conditions.forEach(part -> array.add(node(part)));
    return array;
  }

  /** Writes the term's own fields into the node. */
  public static void term(ObjectNode node, Term term) {
    switch (term) {
      case Term.Metric metric -> node.put("metric", metric.code());
      case Term.Formula formula -> {
        node.put("aggregate", formula.aggregate().text());
        node.put("numerator", formula.numerator().toString());
        if (formula.denominator() != null) {
          node.put("denominator", formula.denominator().toString());
        }
        node.put("scale", formula.scale().text());
        node.put("window", formula.window() == null ? OWN : formula.window().text());
        node.put("unit", formula.unit());
      }
    }
  }

  /**
   * Reads what {@link #term(ObjectNode, Term)} wrote.
   *
   * @throws DomainException invalid, for anything else
   */
  public static Term term(JsonNode node) {
    return term(node, "");
  }

  /** Reads one condition; what its parts refuse is refused at their place. */
  private static Condition condition(JsonNode node, String at, int depth) {
    try {
      return read(node, at, depth);
    } catch (DomainException refused) {
      throw refused.place() == null ? refused.at(place(at)) : refused;
    }
  }

  private static Condition read(JsonNode node, String at, int depth) {
    if (!node.isObject() || depth > DEEPEST) {
      throw wrong(at);
    }
    if (node.has("all")) {
      only(node, at, Set.of("all"));
      return new Condition.All(list(node.get("all"), at + "all", depth));
    }
    if (node.has("any")) {
      only(node, at, Set.of("any"));
      return new Condition.Any(list(node.get("any"), at + "any", depth));
    }
    if (node.has("not")) {
      only(node, at, Set.of("not"));
      return new Condition.Not(condition(node.get("not"), at + "not.", depth + 1));
    }
    if (node.has("attribute")) {
      only(node, at, Set.of("attribute", "in"));
      return new Condition.AttributeIn(
          ShopAttribute.of(text(node, "attribute", at)), texts(node.get("in"), at + "in"));
    }
    if (node.has("openedWithinDays")) {
      only(node, at, Set.of("openedWithinDays"));
      JsonNode days = node.get("openedWithinDays");
      if (!days.isIntegralNumber() || !days.canConvertToInt()) {
        throw wrong(at + "openedWithinDays");
      }
      return new Condition.OpenedWithin(days.intValue());
    }
    if (node.has("flag")) {
      only(node, at, Set.of("flag"));
      return new Condition.Flagged(text(node, "flag", at));
    }
    JsonNode value = node.get("value");
    if (value == null || !value.isNumber()) {
      throw wrong(at + "value");
    }
    return new Condition.MetricIs(
        term(node, at), Comparison.of(text(node, "is", at)), value.doubleValue());
  }

  private static Term term(JsonNode node, String at) {
    if (node.has("metric")) {
      only(node, at, Set.of("metric", "is", "value"));
      return new Term.Metric(text(node, "metric", at));
    }
    only(
        node,
        at,
        Set.of("aggregate", "numerator", "denominator", "scale", "window", "unit", "is", "value"));
    String window = text(node, "window", at);
    return new Term.Formula(
        Aggregate.parse(text(node, "aggregate", at)),
        MeasureSum.parse(text(node, "numerator", at)),
        node.hasNonNull("denominator") ? MeasureSum.parse(text(node, "denominator", at)) : null,
        node.hasNonNull("scale") ? Scale.of(text(node, "scale", at)) : Scale.ONE,
        window.equals(OWN) ? null : MetricWindow.parse(window),
        text(node, "unit", at));
  }

  private static List<Condition> list(JsonNode node, String at, int depth) {
    if (!node.isArray()) {
      throw wrong(at);
    }
    List<Condition> parts = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      parts.add(condition(node.get(i), at + "[" + i + "].", depth + 1));
    }
    return parts;
  }

  private static List<String> texts(@org.jspecify.annotations.Nullable JsonNode node, String at) {
    if (node == null || !node.isArray()) {
      throw wrong(at);
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode one : node) {
      if (!one.isString()) {
        throw wrong(at);
      }
      texts.add(one.stringValue().strip());
    }
    return texts;
  }

  private static String text(JsonNode node, String field, String at) {
    JsonNode value = node.get(field);
    if (value == null || !value.isString()) {
      throw wrong(at + field);
    }
    return value.stringValue().strip();
  }

  private static void only(JsonNode node, String at, Set<String> fields) {
    node.propertyNames().stream()
        .filter(name -> !fields.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw wrong(at + name);
            });
  }

  private static DomainException wrong(String at) {
    String place = place(at);
    return DomainException.invalid("eligibility.error.place", place).at(place);
  }

  /** Without the dot that waits for a field; the whole condition is a dot. */
  private static String place(String at) {
    String place = at.endsWith(".") ? at.substring(0, at.length() - 1) : at;
    return place.isEmpty() ? "." : place;
  }
}
