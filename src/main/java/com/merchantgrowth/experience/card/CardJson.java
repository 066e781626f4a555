package com.merchantgrowth.experience.card;

import com.merchantgrowth.experience.card.CardDefinition.BandDefinition;
import com.merchantgrowth.experience.card.CardDefinition.DimensionDefinition;
import com.merchantgrowth.experience.card.CardDefinition.ItemDefinition;
import com.merchantgrowth.experience.score.Mapping;
import com.merchantgrowth.experience.score.Mapping.Anchor;
import com.merchantgrowth.experience.score.Scorecard;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.SubjectKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form of scorecards on the wire and in the database:
 *
 * <pre>{@code
 * {"code": "shop_experience", "subject": "shop", "name": {"zh": …, "en": …}, "metric": "experience_score",
 *  "low": 3, "high": 5, "decimals": 2, "sample": {"metric": "paid_orders_30", "least": 30}, "published": "twice_monthly",
 *  "dimensions": [{"code": "goods", "name": {…}, "metric": "experience_goods", "weight": 3,
 *    "items": [{"metric": "quality_return_rate_30", "weight": 2, "linear": [[0, 1], [0.06, 0]]}]}],
 *  "bands": [{"code": "excellent", "name": {…}, "from": 4.7, "meaning": {…}}],
 *  "gate": {"dimension": "information", "least": 60, "highestBand": "C"}}
 * }</pre>
 *
 * A mapping is {@code "linear": [[value, points] …]}, {@code "steps": [[value, points] …]} or
 * {@code "peers": true}.
 */
public final class CardJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST = 50;
  private static final int LONGEST = 400;

  private CardJson() {}

  public static String write(CardDefinition card) {
    return JSON.writeValueAsString(node(card));
  }

  /**
   * @throws DomainException invalid, naming the place ({@code dimensions[1].weight}) and what is
   *     wrong there
   */
  public static CardDefinition read(String text) {
    try {
      return read(JSON.readTree(text));
    } catch (JacksonException e) {
      throw DomainException.invalid("experience.error.json");
    }
  }

  /**
   * @throws DomainException as {@link #read(String)}
   */
  public static CardDefinition read(JsonNode node) {
    JsonNode sample = node.path("sample");
    CardDefinition card =
        new CardDefinition(
            text(node, "code", ""),
            node.path("version").asInt(0),
            SubjectKind.of(text(node, "subject", "")),
            names(node, "name", ""),
            text(node, "metric", ""),
            number(node, "low", ""),
            number(node, "high", ""),
            node.path("decimals").asInt(2),
            text(sample, "metric", "sample."),
            number(sample, "least", "sample."),
            rhythm(text(node, "published", "")),
            list(node, "dimensions", "", CardJson::dimension),
            list(node, "bands", "", CardJson::band),
            node.path("gate").isObject() ? gate(node.path("gate")) : null);
    try {
      card.scorecard();
    } catch (IllegalArgumentException e) {
      throw DomainException.invalid("experience.error.card", String.valueOf(e.getMessage()));
    }
    if (card.decimals() < 0 || card.decimals() > 4) {
      throw wrong("decimals");
    }
    return card;
  }

  private static DimensionDefinition dimension(JsonNode node, String place) {
    return new DimensionDefinition(
        text(node, "code", place),
        names(node, "name", place),
        node.path("metric").isString() ? node.path("metric").asString() : null,
        number(node, "weight", place),
        list(node, "items", place, CardJson::item));
  }

  private static ItemDefinition item(JsonNode node, String place) {
    return new ItemDefinition(
        text(node, "metric", place), number(node, "weight", place), mapping(node, place));
  }

  private static Mapping mapping(JsonNode node, String place) {
    try {
      if (node.path("linear").isArray()) {
        return new Mapping.Linear(list(node, "linear", place, CardJson::anchor));
      }
      if (node.path("steps").isArray()) {
        return new Mapping.Steps(list(node, "steps", place, CardJson::anchor));
      }
    } catch (IllegalArgumentException e) {
      throw DomainException.invalid(
          "experience.error.card", place + " " + String.valueOf(e.getMessage()));
    }
    if (node.path("peers").asBoolean(false)) {
      return new Mapping.AmongPeers();
    }
    throw wrong(place + "linear | steps | peers");
  }

  private static Anchor anchor(JsonNode node, String place) {
    if (node.size() != 2 || !node.get(0).isNumber() || !node.get(1).isNumber()) {
      throw wrong(place);
    }
    return new Anchor(node.get(0).asDouble(), node.get(1).asDouble());
  }

  private static BandDefinition band(JsonNode node, String place) {
    return new BandDefinition(
        text(node, "code", place),
        names(node, "name", place),
        number(node, "from", place),
        names(node, "meaning", place));
  }

  private static Scorecard.Gate gate(JsonNode node) {
    return new Scorecard.Gate(
        text(node, "dimension", "gate."),
        number(node, "least", "gate."),
        text(node, "highestBand", "gate."));
  }

  private static PublicRhythm rhythm(String text) {
    return Arrays.stream(PublicRhythm.values())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(() -> wrong("published"));
  }

  private static <T> List<T> list(
      JsonNode node, String field, String place, BiFunction<JsonNode, String, T> each) {
    JsonNode array = node.path(field);
    if (!array.isArray() || array.isEmpty() || array.size() > MOST) {
      throw wrong(place + field);
    }
    List<T> read = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      read.add(each.apply(array.get(i), place + field + "[" + i + "]."));
    }
    return read;
  }

  private static Names names(JsonNode node, String field, String place) {
    JsonNode both = node.path(field);
    return new Names(text(both, "zh", place + field + "."), text(both, "en", place + field + "."));
  }

  private static String text(JsonNode node, String field, String place) {
    JsonNode value = node.path(field);
    if (!value.isString() || value.asString().isBlank() || value.asString().length() > LONGEST) {
      throw wrong(place + field);
    }
    return value.asString().strip();
  }

  private static double number(JsonNode node, String field, String place) {
    JsonNode value = node.path(field);
    if (!value.isNumber() || !Double.isFinite(value.asDouble())) {
      throw wrong(place + field);
    }
    return value.asDouble();
  }

  private static DomainException wrong(String place) {
    return DomainException.invalid("experience.error.place", place);
  }

  public static ObjectNode node(CardDefinition card) {
    ObjectNode node = JSON.createObjectNode();
    node.put("code", card.code());
    node.put("version", card.version());
    node.put("subject", card.subject().code());
    node.set("name", node(card.name()));
    node.put("metric", card.metric());
    node.put("low", card.low());
    node.put("high", card.high());
    node.put("decimals", card.decimals());
    node.putObject("sample").put("metric", card.sampleMetric()).put("least", card.leastSample());
    node.put("published", card.published().name().toLowerCase(Locale.ROOT));
    ArrayNode dimensions = node.putArray("dimensions");
    card.dimensions().forEach(dimension -> dimensions.add(node(dimension)));
    ArrayNode bands = node.putArray("bands");
    for (BandDefinition band : card.bands()) {
      ObjectNode one = bands.addObject();
      one.put("code", band.code());
      one.set("name", node(band.name()));
      one.put("from", band.from());
      one.set("meaning", node(band.meaning()));
    }
    if (card.gate() != null) {
      node.putObject("gate")
          .put("dimension", card.gate().dimension())
          .put("least", card.gate().least())
          .put("highestBand", card.gate().highestBand());
    }
    return node;
  }

  private static ObjectNode node(DimensionDefinition dimension) {
    ObjectNode node = JSON.createObjectNode();
    node.put("code", dimension.code());
    node.set("name", node(dimension.name()));
    if (dimension.metric() != null) {
      node.put("metric", dimension.metric());
    }
    node.put("weight", dimension.weight());
    ArrayNode items = node.putArray("items");
    for (ItemDefinition item : dimension.items()) {
      ObjectNode one = items.addObject();
      one.put("metric", item.metric());
      one.put("weight", item.weight());
      switch (item.mapping()) {
        case Mapping.Linear linear -> anchors(one.putArray("linear"), linear.anchors());
        case Mapping.Steps steps -> anchors(one.putArray("steps"), steps.anchors());
        case Mapping.AmongPeers _ -> one.put("peers", true);
      }
    }
    return node;
  }

  private static void anchors(ArrayNode array, List<Anchor> anchors) {
    anchors.forEach(anchor -> array.addArray().add(anchor.value()).add(anchor.points()));
  }

  private static ObjectNode node(Names names) {
    return JSON.createObjectNode().put("zh", names.zh()).put("en", names.en());
  }
}
