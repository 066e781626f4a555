package com.merchantgrowth.marketing.membership;

import com.merchantgrowth.shared.DomainException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * ProgrammeBook as they are stored and sent; an unknown or missing field is refused by its name.
 */
@Component
public class MembershipJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .build();

  /** As long as the column, in characters. */
  private static final int LONGEST = 60_000;

  /**
   * @throws DomainException invalid, if it is longer than can be kept
   */
  String write(Programme programme) {
    String json = JSON.writeValueAsString(programme);
    if (json.length() > LONGEST) {
      throw DomainException.invalid("marketing.error.planTooLong", LONGEST);
    }
    return json;
  }

  Programme read(String json) {
    return JSON.readValue(json, Programme.class);
  }

  /** The programme as a tree, for REST. */
  public JsonNode tree(Programme programme) {
    return JSON.valueToTree(programme);
  }

  /**
   * @throws DomainException invalid, if the tree is no programme
   */
  public Programme read(JsonNode json) {
    if (json.isNull()) {
      throw DomainException.invalid("marketing.error.required").at("programme");
    }
    try {
      return JSON.treeToValue(json, Programme.class);
    } catch (JacksonException broken) {
      StringBuilder place = new StringBuilder();
      for (JacksonException.Reference step : broken.getPath()) {
        if (step.getPropertyName() == null) {
          place.append('[').append(step.getIndex()).append(']');
        } else {
          place.append(place.isEmpty() ? "" : ".").append(step.getPropertyName());
        }
      }
      DomainException refusal =
          DomainException.invalid("marketing.error.json", broken.getOriginalMessage());
      throw place.isEmpty() ? refusal : refusal.at(place.toString());
    }
  }
}
