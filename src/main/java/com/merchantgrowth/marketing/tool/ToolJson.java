package com.merchantgrowth.marketing.tool;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.merchantgrowth.marketing.price.Benefit;
import com.merchantgrowth.marketing.price.Scope;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plans as they are stored and sent; an unknown field is refused by its name. */
@Component
public class ToolJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .addMixIn(Benefit.Saving.class, SavingByFields.class)
          .build();

  private final ToolTypes types;

  ToolJson(ToolTypes types) {
    this.types = types;
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
  @JsonSubTypes({
    @JsonSubTypes.Type(Benefit.Amount.class),
    @JsonSubTypes.Type(Benefit.Percent.class)
  })
  private interface SavingByFields {}

  /** A plan without its terms: they are read by kind. */
  private record Frame(
      String name,
      Instant start,
      Instant end,
      Scope scope,
      Set<String> channels,
      Set<String> audience,
      int priority,
      boolean exclusive,
      long budget,
      Set<Long> notWith,
      JsonNode terms) {}

  String write(ToolPlan plan) {
    return JSON.writeValueAsString(plan);
  }

  /** The plan as a tree, for REST. */
  public JsonNode tree(ToolPlan plan) {
    return JSON.valueToTree(plan);
  }

  /**
   * @throws DomainException invalid, if the text is no plan of this kind
   */
  public ToolPlan read(String kind, String json) {
    try {
      return read(kind, JSON.readTree(json));
    } catch (JacksonException broken) {
      throw DomainException.invalid("marketing.error.json", broken.getOriginalMessage());
    }
  }

  /**
   * @throws DomainException invalid, if the tree is no plan of this kind
   */
  public ToolPlan read(String kind, JsonNode json) {
    ToolType type = types.require(kind);
    try {
      Frame frame = JSON.treeToValue(json, Frame.class);
      return new ToolPlan(
          text(frame.name()),
          required(frame.start(), "start"),
          required(frame.end(), "end"),
          frame.scope() == null ? Scope.all() : frame.scope(),
          frame.channels() == null ? Set.of() : frame.channels(),
          frame.audience() == null ? Set.of() : frame.audience(),
          frame.priority() == 0 ? 1 : frame.priority(),
          frame.exclusive(),
          frame.budget(),
          frame.notWith() == null ? Set.of() : frame.notWith(),
          JSON.treeToValue(required(frame.terms(), "terms"), type.terms()));
    } catch (JacksonException broken) {
      throw DomainException.invalid("marketing.error.json", broken.getOriginalMessage());
    }
  }

  private static String text(@org.jspecify.annotations.Nullable String name) {
    return name == null ? "" : name.strip();
  }

  private static <T> T required(@org.jspecify.annotations.Nullable T value, String field) {
    if (value == null) {
      throw DomainException.invalid("marketing.error.required").at(field);
    }
    return value;
  }
}
