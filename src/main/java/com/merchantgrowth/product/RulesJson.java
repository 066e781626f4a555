package com.merchantgrowth.product;

import com.merchantgrowth.product.information.InformationField;
import com.merchantgrowth.product.information.InformationRule;
import com.merchantgrowth.product.information.InformationRules;
import com.merchantgrowth.shared.DomainException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rules as they are stored, shipped and sent: a list of field, points, least, limit. */
final class RulesJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private RulesJson() {}

  static String write(InformationRules rules) {
    List<Map<String, Object>> list = new ArrayList<>();
    for (InformationRule rule : rules.rules()) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("field", rule.field().code());
      fields.put("points", rule.points());
      fields.put("least", rule.least());
      fields.put("limit", rule.limit());
      list.add(fields);
    }
    return JSON.writeValueAsString(Map.of("rules", list));
  }

  /**
   * @throws DomainException invalid, if these are no rules
   */
  static InformationRules read(int version, String json) {
    try {
      return read(version, JSON.readTree(json));
    } catch (JacksonException broken) {
      throw DomainException.invalid("product.error.rules");
    }
  }

  private static InformationRules read(int version, JsonNode node) {
    List<InformationRule> rules = new ArrayList<>();
    for (JsonNode rule : node.path("rules")) {
      rules.add(
          new InformationRule(
              InformationField.of(rule.path("field").asString("")),
              rule.path("points").asDouble(0),
              rule.path("least").asInt(0),
              rule.path("limit").asInt(0)));
    }
    return new InformationRules(version, rules);
  }
}
