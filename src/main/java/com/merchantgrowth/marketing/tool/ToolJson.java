package com.merchantgrowth.marketing.tool;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.merchantgrowth.marketing.price.Benefit;
import com.merchantgrowth.marketing.price.Scope;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Plans as they are stored and sent; an unknown field is refused by its name. */
@Component
public class ToolJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          // a set that is left out is empty; nothing in one may be null
          .withConfigOverride(
              Set.class,
              set ->
                  set.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY, Nulls.FAIL)))
          .addMixIn(Benefit.Saving.class, SavingByFields.class)
          .build();

  /** As long as the column, in characters. */
  private static final int LONGEST = 60_000;

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
      @Nullable Integer priority,
      @Nullable Boolean exclusive,
      @Nullable Long budget,
      Set<Long> notWith,
      JsonNode terms) {}

  /**
   * @throws DomainException invalid, if it names more than can be kept
   */
  String write(ToolPlan plan) {
    String json = JSON.writeValueAsString(plan);
    if (json.length() > LONGEST) {
      throw DomainException.invalid("marketing.error.planTooLong", LONGEST);
    }
    return json;
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
      throw refusal(broken);
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
          frame.priority() == null ? 1 : frame.priority(),
          frame.exclusive() != null && frame.exclusive(),
          frame.budget() == null ? 0 : frame.budget(),
          frame.notWith() == null ? Set.of() : frame.notWith(),
          JSON.treeToValue(required(frame.terms(), "terms"), type.terms()));
    } catch (JacksonException broken) {
      throw refusal(broken);
    }
  }

  private static String text(@Nullable String name) {
    return name == null ? "" : name.strip();
  }

  private static <T> T required(@Nullable T value, String field) {
    if (value == null) {
      throw DomainException.invalid("marketing.error.required").at(field);
    }
    return value;
  }

  private static DomainException refusal(JacksonException broken) {
    StringBuilder place = new StringBuilder();
    for (JacksonException.Reference step : broken.getPath()) {
      if (step.getPropertyName() == null) {
        place.append('[').append(step.getIndex()).append(']');
      } else {
        place.append(place.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    DomainException refusal =
        broken instanceof UnrecognizedPropertyException unknown
            ? DomainException.invalid("marketing.error.field", unknown.getPropertyName())
            : DomainException.invalid("marketing.error.json", broken.getOriginalMessage());
    return place.isEmpty() ? refusal : refusal.at(place.toString());
  }
}
