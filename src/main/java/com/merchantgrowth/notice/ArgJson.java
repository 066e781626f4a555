package com.merchantgrowth.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The values of a message as they are stored, and as REST answers them. */
public final class ArgJson {
  private static final int LONGEST = 4000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ArgJson() {}

  /**
   * @throws IllegalArgumentException if the values are longer than a message can be
   */
  static String write(List<Arg> args) {
    String json = JSON.writeValueAsString(args.stream().map(ArgJson::fields).toList());
    if (json.length() > LONGEST) {
      throw new IllegalArgumentException("too long for a message: " + json);
    }
    return json;
  }

  /** Its {@code type} and its parts at full precision; a missing value has no {@code value}. */
  public static Map<String, Object> fields(Arg arg) {
    Map<String, Object> fields = new LinkedHashMap<>();
    switch (arg) {
      case Arg.Text text -> {
        fields.put("type", "text");
        fields.put("zh", text.zh());
        fields.put("en", text.en());
      }
      case Arg.Day day -> {
        fields.put("type", "day");
        fields.put("day", day.day().toString());
      }
      case Arg.Value value -> {
        fields.put("type", "value");
        if (Double.isFinite(value.value())) { // JSON has no NaN; a missing field stands for it
          fields.put("value", value.value());
        }
        fields.put("unit", value.unit());
      }
      case Arg.Money money -> {
        fields.put("type", "money");
        fields.put("fen", money.fen());
      }
      case Arg.Count count -> {
        fields.put("type", "count");
        fields.put("count", count.count());
      }
    }
    return fields;
  }

  static List<Arg> read(String json) {
    List<Arg> args = new ArrayList<>();
    for (JsonNode node : JSON.readTree(json)) {
      args.add(arg(node));
    }
    return List.copyOf(args);
  }

  private static Arg arg(JsonNode node) {
    String type = node.get("type").asString();
    return switch (type) {
      case "text" -> Arg.text(node.get("zh").asString(), node.get("en").asString());
      case "day" -> Arg.day(LocalDate.parse(node.get("day").asString()));
      case "value" ->
          Arg.value(
              node.has("value") ? node.get("value").asDouble() : Double.NaN,
              node.get("unit").asString());
      case "money" -> Arg.money(node.get("fen").asLong());
      case "count" -> Arg.count(node.get("count").asLong());
      default -> throw new IllegalStateException("stored value of type " + type);
    };
  }
}
