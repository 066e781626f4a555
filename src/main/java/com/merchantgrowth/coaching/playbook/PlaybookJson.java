package com.merchantgrowth.coaching.playbook;

import com.merchantgrowth.eligibility.condition.ConditionJson;
import com.merchantgrowth.merchant.ShopStage;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form of playbooks in files, in the database and on the wire:
 *
 * <pre>{@code
 * {"code": "rules-too-many", "stage": "ENTRY", "name": {"zh": …, "en": …}, "pain": …, "summary": …,
 *  "signals": ["step_clock"], "dimensions": ["self_operation"],
 *  "objective": {"metric": "live_days_30", "to": 12, "days": 28},   // or "score", "step"; may be null
 *  "actions": [{"code": …, "side": "COACH", "days": 3, "title": …, "how": …, "materials": [ … ],
 *               "measure": {"metric": …, "is": ">=", "value": 4}}],   // or null
 *  "materials": [{"code": …, "text": {"zh": …, "en": …}}]}   // in files they stand beside it
 * }</pre>
 */
public final class PlaybookJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> FIELDS =
      Set.of(
          "code",
          "stage",
          "name",
          "pain",
          "summary",
          "signals",
          "dimensions",
          "objective",
          "actions",
          "materials");
  private static final int MOST_ITEMS = 60;

  private PlaybookJson() {}

  public static String write(Playbook playbook) {
    return JSON.writeValueAsString(node(playbook));
  }

  /**
   * @throws DomainException invalid, naming the place and what is wrong there
   */
  public static Playbook read(String text) {
    try {
      return read(JSON.readTree(text));
    } catch (JacksonException e) {
      throw DomainException.invalid("coaching.playbook.error.json");
    }
  }

  /**
   * @throws DomainException as {@link #read(String)}
   */
  public static Playbook read(JsonNode node) {
    return read(node, list(node, "materials", "", PlaybookJson::material));
  }

  /** The same with materials that stand elsewhere. */
  static Playbook read(JsonNode node, List<Material> materials) {
    only(node, "", FIELDS);
    List<PlaybookAction> actions = list(node, "actions", "", PlaybookJson::action);
    JsonNode objective = node.get("objective");
    boolean aims = objective != null && !objective.isNull();
    if (aims) {
      only(objective, "objective.", Set.of("metric", "score", "step", "to", "days"));
    }
    return new Playbook(
        text(node, "code", ""),
        ShopStage.of(text(node, "stage", "")),
        words(node, "name", ""),
        words(node, "pain", ""),
        words(node, "summary", ""),
        texts(node, "signals", ""),
        texts(node, "dimensions", "").stream().map(Dimension::of).toList(),
        aims ? target(objective) : null,
        Playbook.days(
            aims && objective.has("days") ? whole(objective, "days", "objective.") : 1, actions),
        actions,
        materials);
  }

  /** The codes of all materials the actions name, each once, in order. */
  static List<String> materials(JsonNode node) {
    return list(node, "actions", "", PlaybookJson::action).stream()
        .flatMap(action -> action.materials().stream())
        .distinct()
        .toList();
  }

  private static @Nullable Target target(JsonNode objective) {
    for (Target.Kind kind : Target.Kind.values()) {
      if (objective.has(kind.code())) {
        JsonNode to = objective.get("to");
        if (kind != Target.Kind.STEP && (to == null || !to.isNumber())) {
          throw wrong("objective.to");
        }
        return new Target(
            kind,
            text(objective, kind.code(), "objective."),
            kind == Target.Kind.STEP || to == null ? 1 : to.doubleValue());
      }
    }
    return null;
  }

  private static Material material(JsonNode node, String at) {
    only(node, at, Set.of("code", "text"));
    return new Material(text(node, "code", at), words(node, "text", at));
  }

  private static PlaybookAction action(JsonNode node, String at) {
    only(node, at, Set.of("code", "side", "days", "title", "how", "materials", "measure"));
    JsonNode measure = node.get("measure");
    try {
      return new PlaybookAction(
          text(node, "code", at),
          Side.of(text(node, "side", at)),
          whole(node, "days", at),
          words(node, "title", at),
          words(node, "how", at),
          texts(node, "materials", at),
          measure == null || measure.isNull() ? null : ConditionJson.read(measure));
    } catch (DomainException refused) {
      throw refused.place() != null && refused.place().startsWith("actions")
          ? refused
          : refused.at(at + "measure");
    }
  }

  static ObjectNode node(Playbook playbook) {
    ObjectNode node = JSON.createObjectNode();
    node.put("code", playbook.code());
    node.put("stage", playbook.stage().name());
    node.set("name", words(playbook.name()));
    node.set("pain", words(playbook.pain()));
    node.set("summary", words(playbook.summary()));
    node.set("signals", texts(playbook.signals()));
    node.set("dimensions", texts(playbook.dimensions().stream().map(Dimension::code).toList()));
    ObjectNode objective = node.putObject("objective");
    Target target = playbook.target();
    if (target != null) {
      objective.put(target.kind().code(), target.code());
      objective.put("to", target.to());
    }
    objective.put("days", playbook.days());
    ArrayNode actions = node.putArray("actions");
    for (PlaybookAction action : playbook.actions()) {
      ObjectNode one = actions.addObject();
      one.put("code", action.code());
      one.put("side", action.side().name());
      one.put("days", action.days());
      one.set("title", words(action.title()));
      one.set("how", words(action.how()));
      one.set("materials", texts(action.materials()));
      if (action.measure() != null) {
        one.set("measure", ConditionJson.node(action.measure()));
      }
    }
    ArrayNode materials = node.putArray("materials");
    for (Material material : playbook.materials()) {
      ObjectNode one = materials.addObject();
      one.put("code", material.code());
      one.set("text", words(material.text()));
    }
    return node;
  }

  private static ObjectNode words(Wording words) {
    ObjectNode node = JSON.createObjectNode();
    node.put("zh", words.zh());
    node.put("en", words.en());
    return node;
  }

  private static ArrayNode texts(List<String> texts) {
    ArrayNode array = JSON.createArrayNode();
    texts.forEach(array::add);
    return array;
  }

  private static Wording words(JsonNode node, String field, String at) {
    JsonNode words = node.get(field);
    only(words, at + field + ".", Set.of("zh", "en"));
    return new Wording(text(words, "zh", at + field + "."), text(words, "en", at + field + "."));
  }

  private static <T> List<T> list(
      JsonNode node, String field, String at, BiFunction<JsonNode, String, T> read) {
    JsonNode array = node.get(field);
    if (array == null || array.isNull()) {
      return List.of();
    }
    if (!array.isArray() || array.size() > MOST_ITEMS) {
      throw wrong(at + field);
    }
    List<T> all = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      all.add(read.apply(array.get(i), at + field + "[" + i + "]."));
    }
    return all;
  }

  private static List<String> texts(JsonNode node, String field, String at) {
    return list(
        node,
        field,
        at,
        (one, place) -> {
          if (!one.isString()) {
            throw wrong(at + field);
          }
          return one.stringValue().strip();
        });
  }

  private static String text(JsonNode node, String field, String at) {
    JsonNode value = node.get(field);
    if (value == null || !value.isString()) {
      throw wrong(at + field);
    }
    return value.stringValue().strip();
  }

  private static int whole(JsonNode node, String field, String at) {
    JsonNode value = node.get(field);
    if (value == null || !value.isIntegralNumber() || !value.canConvertToInt()) {
      throw wrong(at + field);
    }
    return value.intValue();
  }

  private static void only(@Nullable JsonNode node, String at, Set<String> fields) {
    if (node == null || !node.isObject()) {
      throw wrong(at.isEmpty() ? "." : at.substring(0, at.length() - 1));
    }
    node.propertyNames().stream()
        .filter(name -> !fields.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw wrong(at + name);
            });
  }

  private static DomainException wrong(String at) {
    return DomainException.invalid("coaching.playbook.error.place", at, "").at(at);
  }
}
