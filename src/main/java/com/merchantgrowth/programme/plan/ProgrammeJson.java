package com.merchantgrowth.programme.plan;

import com.merchantgrowth.eligibility.condition.ConditionJson;
import com.merchantgrowth.programme.plan.ProgrammeDefinition.Track;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Programmes as JSON:
 *
 * <pre>{@code
 * {"code": "doujin", "name": {"zh": "斗金计划", "en": "Incubation plan"}, "text": {…}, "open": true,
 *  "eligible": {"openedWithinDays": 90},
 *  "tracks": [{"code": "live", "name": {…}, "text": {…}, "tasks": ["doujin-live-30"]}],
 *  "milestones": [1000000, 100000000]}
 * }</pre>
 */
public final class ProgrammeJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LONGEST = 600;

  private ProgrammeJson() {}

  public static String write(ProgrammeDefinition programme) {
    return JSON.writeValueAsString(node(programme));
  }

  public static ObjectNode node(ProgrammeDefinition programme) {
    ObjectNode node = JSON.createObjectNode();
    node.put("code", programme.code());
    wording(node, "name", programme.name());
    wording(node, "text", programme.text());
    node.put("open", programme.open());
    node.set("eligible", ConditionJson.node(programme.eligible()));
    ArrayNode tracks = node.putArray("tracks");
    for (Track track : programme.tracks()) {
      ObjectNode one = tracks.addObject();
      one.put("code", track.code());
      wording(one, "name", track.name());
      wording(one, "text", track.text());
      ArrayNode tasks = one.putArray("tasks");
      track.tasks().forEach(tasks::add);
    }
    ArrayNode milestones = node.putArray("milestones");
    programme.milestones().forEach(milestones::add);
    return node;
  }

  private static void wording(ObjectNode node, String field, Wording wording) {
    node.putObject(field).put("zh", wording.zh()).put("en", wording.en());
  }

  /**
   * @throws DomainException invalid, naming what is wrong
   */
  public static ProgrammeDefinition read(String text) {
    try {
      return read(JSON.readTree(text));
    } catch (JacksonException e) {
      throw DomainException.invalid("programme.error.json");
    }
  }

  /**
   * @throws DomainException invalid, naming what is wrong
   */
  public static ProgrammeDefinition read(JsonNode node) {
    return new ProgrammeDefinition(
        text(node, "code"),
        wording(node, "name"),
        wording(node, "text"),
        node.path("open").asBoolean(false),
        ConditionJson.read(node.path("eligible")),
        list(node, "tracks", ProgrammeJson::track),
        list(node, "milestones", one -> one.asLong(0)));
  }

  private static Track track(JsonNode node) {
    return new Track(
        text(node, "code"),
        wording(node, "name"),
        wording(node, "text"),
        list(node, "tasks", one -> one.asString("")));
  }

  private static Wording wording(JsonNode node, String field) {
    return new Wording(text(node.path(field), "zh"), text(node.path(field), "en"));
  }

  private static String text(JsonNode node, String field) {
    String text = node.path(field).asString("");
    if (text.length() > LONGEST) {
      throw DomainException.invalid("programme.error.long", field, LONGEST);
    }
    return text;
  }

  private static <T> List<T> list(JsonNode node, String field, Function<JsonNode, T> read) {
    List<T> all = new ArrayList<>();
    node.path(field).forEach(one -> all.add(read.apply(one)));
    return all;
  }
}
