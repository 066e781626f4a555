package com.merchantgrowth.onboarding.checklist;

import com.merchantgrowth.eligibility.condition.ConditionJson;
import com.merchantgrowth.reward.RewardAmount;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form of the checklist on the wire and in the database:
 *
 * <pre>{@code
 * {"enrolDays": 90, "stuckDays": 7, "steps": [
 *   {"code": "prepare", "name": {"zh": …, "en": …}, "aim": {…}, "days": 7, "requires": [],
 *    "rewards": [{"kind": "live_traffic", "amount": 1000}],
 *    "modules": [{"code": "entry", "name": {…}, "topics": [{"code": "licences", "name": {…}}],
 *      "items": [{"code": "deposit", "name": {…}, "how": {…}, "condition": {"flag": "deposit_paid"}, "found": {…},
 *                 "reopens": true, "route": "shop", "place": {…}, "stuckDays": 0},
 *                {"code": "rules", …, "asks": {…}}]}]}]}
 * }</pre>
 *
 * An item has a {@code condition} (data tell) or {@code asks} (the merchant confirms).
 */
public final class ChecklistJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST = 60;

  private ChecklistJson() {}

  public static String write(ChecklistDefinition definition) {
    return JSON.writeValueAsString(node(definition));
  }

  /**
   * @throws DomainException invalid, naming the place ({@code steps[1].days}) and what is wrong
   *     there
   */
  public static ChecklistDefinition read(String text) {
    try {
      return read(JSON.readTree(text));
    } catch (JacksonException e) {
      throw DomainException.invalid("onboarding.error.json");
    }
  }

  /**
   * @throws DomainException as {@link #read(String)}
   */
  public static ChecklistDefinition read(JsonNode node) {
    return new ChecklistDefinition(
        0,
        number(node, "enrolDays", ""),
        number(node, "stuckDays", ""),
        list(node, "steps", "", ChecklistJson::step));
  }

  public static ObjectNode node(ChecklistDefinition definition) {
    ObjectNode node = JSON.createObjectNode();
    node.put("enrolDays", definition.enrolDays());
    node.put("stuckDays", definition.stuckDays());
    ArrayNode steps = node.putArray("steps");
    definition.steps().forEach(step -> steps.add(node(step)));
    return node;
  }

  private static ObjectNode node(ChecklistStep step) {
    ObjectNode node = named(step.code(), step.name());
    node.set("aim", node(step.aim()));
    node.put("days", step.days());
    ArrayNode requires = node.putArray("requires");
    step.requires().forEach(requires::add);
    ArrayNode rewards = node.putArray("rewards");
    step.rewards()
        .forEach(
            reward ->
                rewards.addObject().put("kind", reward.kind()).put("amount", reward.amount()));
    ArrayNode modules = node.putArray("modules");
    for (ChecklistModule module : step.modules()) {
      ObjectNode one = named(module.code(), module.name());
      ArrayNode topics = one.putArray("topics");
      module.topics().forEach(topic -> topics.add(named(topic.code(), topic.name())));
      ArrayNode items = one.putArray("items");
      module.items().forEach(item -> items.add(node(item)));
      modules.add(one);
    }
    return node;
  }

  private static ObjectNode node(CheckItem item) {
    ObjectNode node = named(item.code(), item.name());
    node.set("how", node(item.how()));
    switch (item.evidence()) {
      case Evidence.Data data -> {
        node.set("condition", ConditionJson.node(data.condition()));
        node.set("found", node(data.found()));
      }
      case Evidence.Confirmed confirmed -> node.set("asks", node(confirmed.asks()));
    }
    node.put("reopens", item.reopens());
    node.put("route", item.route());
    node.set("place", node(item.place()));
    node.put("stuckDays", item.stuckDays());
    return node;
  }

  private static ObjectNode named(String code, Wording name) {
    ObjectNode node = JSON.createObjectNode();
    node.put("code", code);
    node.set("name", node(name));
    return node;
  }

  private static ObjectNode node(Wording words) {
    return JSON.createObjectNode().put("zh", words.zh()).put("en", words.en());
  }

  private static ChecklistStep step(JsonNode node, String at) {
    return new ChecklistStep(
        text(node, "code", at),
        words(node, "name", at),
        words(node, "aim", at),
        number(node, "days", at),
        list(node, "requires", at, ChecklistJson::plain),
        list(
            node,
            "rewards",
            at,
            (reward, place) ->
                new RewardAmount(text(reward, "kind", place), number(reward, "amount", place))),
        list(node, "modules", at, ChecklistJson::module));
  }

  private static ChecklistModule module(JsonNode node, String at) {
    return new ChecklistModule(
        text(node, "code", at),
        words(node, "name", at),
        list(
            node,
            "topics",
            at,
            (topic, place) -> new Topic(text(topic, "code", place), words(topic, "name", place))),
        list(node, "items", at, ChecklistJson::item));
  }

  private static CheckItem item(JsonNode node, String at) {
    JsonNode condition = node.get("condition");
    Evidence evidence;
    if (condition != null) {
      try {
        evidence = new Evidence.Data(ConditionJson.read(condition), words(node, "found", at));
      } catch (DomainException refused) {
        throw refused.at(at + "condition");
      }
    } else {
      evidence = new Evidence.Confirmed(words(node, "asks", at));
    }
    return new CheckItem(
        text(node, "code", at),
        words(node, "name", at),
        words(node, "how", at),
        evidence,
        node.path("reopens").asBoolean(false),
        node.path("route").asString(""),
        node.has("place") ? words(node, "place", at) : Wording.NONE,
        node.has("stuckDays") ? number(node, "stuckDays", at) : 0);
  }

  private static Wording words(JsonNode node, String field, String at) {
    JsonNode words = node.get(field);
    if (words == null || !words.isObject()) {
      throw wrong(at + field);
    }
    return new Wording(text(words, "zh", at + field + "."), text(words, "en", at + field + "."));
  }

  private static String plain(JsonNode node, String at) {
    if (!node.isString()) {
      throw wrong(at);
    }
    return node.stringValue();
  }

  private static String text(JsonNode node, String field, String at) {
    JsonNode value = node.get(field);
    if (value == null || !value.isString()) {
      throw wrong(at + field);
    }
    return value.stringValue().strip();
  }

  private static int number(JsonNode node, String field, String at) {
    JsonNode value = node.get(field);
    if (value == null || !value.isIntegralNumber() || !value.canConvertToInt()) {
      throw wrong(at + field);
    }
    return value.intValue();
  }

  /** Reads each entry; what it refuses is refused at its place. */
  private static <T> List<T> list(
      JsonNode node, String field, String at, BiFunction<JsonNode, String, T> read) {
    JsonNode array = node.get(field);
    if (array == null || !array.isArray() || array.size() > MOST) {
      throw wrong(at + field);
    }
    List<T> entries = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      String place = at + field + "[" + i + "]";
      try {
        entries.add(read.apply(array.get(i), place + "."));
      } catch (DomainException refused) {
        throw refused.place() == null ? refused.at(place) : refused;
      }
    }
    return entries;
  }

  private static DomainException wrong(String place) {
    return DomainException.invalid("onboarding.error.json.place", place).at(place);
  }
}
