package com.merchantgrowth.marketing.web;

import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.product.sku.Skus;
import com.merchantgrowth.shared.DomainException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Plans name SKUs by their codes on the wire and by ids inside: swaps them in the places where a
 * plan has SKUs ({@code skus}, {@code withoutSkus}, {@code sku}).
 */
@Component
class PlanCodes {
  private final Skus skus;

  PlanCodes(Skus skus) {
    this.skus = skus;
  }

  /**
   * The plan with ids.
   *
   * @throws DomainException invalid, for a code the shop does not have
   */
  JsonNode inside(long shopId, JsonNode plan) {
    Set<String> codes = new HashSet<>();
    visit(
        plan.deepCopy(),
        value -> {
          codes.add(value.asString(""));
          return value;
        });
    Map<String, Sku> known = skus.byCode(shopId, codes);
    JsonNode copy = plan.deepCopy();
    visit(
        copy,
        value -> {
          Sku sku = known.get(value.asString(""));
          if (sku == null) {
            throw DomainException.invalid("marketing.error.sku", value.asString("")).at("skus");
          }
          return JsonNodeFactory.instance.numberNode(sku.id());
        });
    return copy;
  }

  /** The plan with codes; a SKU that is gone is left out as an empty code. */
  JsonNode outside(JsonNode plan) {
    Set<Long> ids = new HashSet<>();
    visit(
        plan.deepCopy(),
        value -> {
          ids.add(value.asLong(0));
          return value;
        });
    Map<Long, Sku> known = skus.byId(ids);
    JsonNode copy = plan.deepCopy();
    visit(
        copy,
        value -> {
          Sku sku = known.get(value.asLong(0));
          return JsonNodeFactory.instance.stringNode(sku == null ? "" : sku.code());
        });
    return copy;
  }

  private static void visit(JsonNode node, java.util.function.UnaryOperator<JsonNode> swap) {
    if (node instanceof ObjectNode object) {
      for (String name : object.propertyNames().stream().toList()) {
        JsonNode value = object.get(name);
        switch (name) {
          case "sku" -> object.set(name, swap.apply(value));
          case "skus", "withoutSkus" -> {
            if (value instanceof ArrayNode array) {
              for (int i = 0; i < array.size(); i++) {
                array.set(i, swap.apply(array.get(i)));
              }
            }
          }
          default -> visit(value, swap);
        }
      }
    } else if (node instanceof ArrayNode array) {
      array.forEach(element -> visit(element, swap));
    }
  }
}
