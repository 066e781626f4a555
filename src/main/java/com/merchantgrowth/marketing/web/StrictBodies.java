package com.merchantgrowth.marketing.web;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Money is at stake: a field these bodies do not have is refused by its name rather than left out
 * (a misspelt "quantity" would order one piece), and a fraction is no whole number (59.9 is no
 * price in fen) in any body.
 */
@Component
class StrictBodies implements JsonMapperBuilderCustomizer {
  @Override
  public void customize(JsonMapper.Builder json) {
    json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT).addHandler(new UnknownFields());
  }

  private static final class UnknownFields extends DeserializationProblemHandler {
    @Override
    public boolean handleUnknownProperty(
        DeserializationContext context,
        JsonParser parser,
        ValueDeserializer<?> deserializer,
        Object target,
        String name) {
      if (deserializer.handledType().getPackageName().equals(StrictBodies.class.getPackageName())) {
        throw UnrecognizedPropertyException.from(
            parser, target, name, deserializer.getKnownPropertyNames());
      }
      return false;
    }
  }
}
