package com.merchantgrowth.task.definition;

import com.merchantgrowth.eligibility.condition.Comparison;
import com.merchantgrowth.eligibility.condition.ConditionJson;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form of task definitions on the wire and in the database:
 *
 * <pre>{@code
 * {"name": {"zh", "en"}, "why": {"zh", "en"}, "kind": "platform_incentive", "dimension": "distribution", "towardsTier": "",
 *  "audience": <condition>, "period": {"first", "last"} or {"from": "opening|first_sale|claim", "days"}, "repeat": "once",
 *  "goal": {"condition": <condition>, "reward"} or
 *          {"measured": <formula>, "is": ">=", "levels": [{"value", "reward"}], "payout": "highest_only", "cap"},
 *  "hiddenWhenMet": true, "claim": "automatic|by_merchant", "reward": {"kind", "claimDays"},
 *  "limits": {"perShop", "inAll", "budget"}, "settleDays": 0}
 * }</pre>
 */
public final class TaskDefinitionJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private TaskDefinitionJson() {}

  public static String write(TaskDefinition task) {
    return JSON.writeValueAsString(node(task));
  }

  /**
   * @throws DomainException invalid, naming the field that is missing or written wrongly
   */
  public static TaskDefinition read(String text) {
    try {
      return read(JSON.readTree(text));
    } catch (JacksonException e) {
      throw DomainException.invalid("task.error.json");
    }
  }

  public static ObjectNode node(TaskDefinition task) {
    ObjectNode node = JSON.createObjectNode();
    node.set("name", wording(task.name()));
    node.set("why", wording(task.why()));
    node.put("kind", task.kind().code());
    node.put("dimension", task.dimension() == null ? "" : task.dimension().code());
    node.put("towardsTier", task.towardsTier());
    node.set("audience", ConditionJson.node(task.audience()));
    ObjectNode period = node.putObject("period");
    switch (task.period()) {
      case TaskPeriod.Fixed fixed -> {
        period.put("first", fixed.first().toString());
        period.put("last", fixed.last().toString());
      }
      case TaskPeriod.DaysFrom from -> {
        period.put("from", from.anchor().code());
        period.put("days", from.days());
      }
    }
    node.put("repeat", task.repeat().code());
    node.set("goal", goal(task.goal()));
    node.put("hiddenWhenMet", task.hiddenWhenMet());
    node.put("claim", task.claim().code());
    ObjectNode reward = node.putObject("reward");
    reward.put("kind", task.rewardKind());
    reward.put("claimDays", task.rewardClaimDays());
    ObjectNode limits = node.putObject("limits");
    limits.put("perShop", task.completionsPerShop());
    limits.put("inAll", task.completionsInAll());
    limits.put("budget", task.budget());
    node.put("settleDays", task.settleDays());
    return node;
  }

  private static ObjectNode wording(Wording words) {
    ObjectNode node = JSON.createObjectNode();
    node.put("zh", words.zh());
    node.put("en", words.en());
    return node;
  }

  private static ObjectNode goal(Goal goal) {
    ObjectNode node = JSON.createObjectNode();
    switch (goal) {
      case Goal.Once once -> {
        node.set("condition", ConditionJson.node(once.condition()));
        node.put("reward", once.reward());
      }
      case Goal.Ladder ladder -> {
        ObjectNode measured = node.putObject("measured");
        ConditionJson.term(measured, ladder.measured());
        node.put("is", ladder.is().sign());
        ArrayNode levels = node.putArray("levels");
        for (Goal.Level level : ladder.levels()) {
          levels.addObject().put("value", level.value()).put("reward", level.reward());
        }
        node.put("payout", ladder.payout().code());
        node.put("cap", ladder.cap());
      }
    }
    return node;
  }

  /**
   * @throws DomainException as {@link #read(String)}
   */
  public static TaskDefinition read(JsonNode node) {
    JsonNode reward = object(node, "reward");
    JsonNode limits = object(node, "limits");
    return new TaskDefinition(
        wording(object(node, "name")),
        wording(object(node, "why")),
        one(node, "kind", TaskKind.values(), TaskKind::code),
        dimension(text(node, "dimension")),
        text(node, "towardsTier"),
        ConditionJson.read(object(node, "audience")),
        period(object(node, "period")),
        one(node, "repeat", Repeat.values(), Repeat::code),
        goal(object(node, "goal")),
        flag(node, "hiddenWhenMet"),
        one(node, "claim", TaskDefinition.Claim.values(), TaskDefinition.Claim::code),
        text(reward, "kind"),
        (int) whole(reward, "claimDays"),
        (int) whole(limits, "perShop"),
        whole(limits, "inAll"),
        whole(limits, "budget"),
        (int) whole(node, "settleDays"));
  }

  private static Wording wording(JsonNode node) {
    return new Wording(text(node, "zh"), text(node, "en"));
  }

  private static TaskPeriod period(JsonNode node) {
    if (node.has("from")) {
      return new TaskPeriod.DaysFrom(
          one(node, "from", TaskPeriod.Anchor.values(), TaskPeriod.Anchor::code),
          (int) whole(node, "days"));
    }
    return new TaskPeriod.Fixed(day(node, "first"), day(node, "last"));
  }

  private static Goal goal(JsonNode node) {
    if (node.has("condition")) {
      return new Goal.Once(ConditionJson.read(object(node, "condition")), whole(node, "reward"));
    }
    if (!(ConditionJson.term(object(node, "measured")) instanceof Term.Formula measured)) {
      throw wrong("measured");
    }
    JsonNode levels = node.get("levels");
    if (levels == null || !levels.isArray()) {
      throw wrong("levels");
    }
    List<Goal.Level> steps = new ArrayList<>();
    for (JsonNode level : levels) {
      JsonNode value = level.get("value");
      if (value == null || !value.isNumber()) {
        throw wrong("levels.value");
      }
      steps.add(new Goal.Level(value.doubleValue(), whole(level, "reward")));
    }
    return new Goal.Ladder(
        measured,
        Comparison.of(text(node, "is")),
        steps,
        one(node, "payout", Goal.Payout.values(), Goal.Payout::code),
        whole(node, "cap"));
  }

  private static @Nullable Dimension dimension(String code) {
    return code.isEmpty()
        ? null
        : Arrays.stream(Dimension.values())
            .filter(one -> one.code().equals(code))
            .findFirst()
            .orElseThrow(() -> wrong("dimension"));
  }

  private static <T> T one(JsonNode node, String field, T[] values, Function<T, String> code) {
    String text = text(node, field).toLowerCase(Locale.ROOT);
    return Arrays.stream(values)
        .filter(value -> code.apply(value).equals(text))
        .findFirst()
        .orElseThrow(() -> wrong(field));
  }

  private static JsonNode object(JsonNode node, String field) {
    JsonNode value = node.get(field);
    if (value == null || !value.isObject()) {
      throw wrong(field);
    }
    return value;
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    if (value == null || !value.isString() || value.stringValue().length() > 2_000) {
      throw wrong(field);
    }
    return value.stringValue().strip();
  }

  private static boolean flag(JsonNode node, String field) {
    JsonNode value = node.get(field);
    if (value == null || !value.isBoolean()) {
      throw wrong(field);
    }
    return value.booleanValue();
  }

  private static long whole(JsonNode node, String field) {
    JsonNode value = node.get(field);
    if (value == null
        || !value.isIntegralNumber()
        || !value.canConvertToLong()
        || value.longValue() < 0
        || value.longValue() > 1_000_000_000_000L) {
      throw wrong(field);
    }
    return value.longValue();
  }

  private static LocalDate day(JsonNode node, String field) {
    try {
      return LocalDate.parse(text(node, field));
    } catch (DateTimeParseException e) {
      throw wrong(field);
    }
  }

  private static DomainException wrong(String field) {
    return DomainException.invalid("task.error.field", field);
  }
}
