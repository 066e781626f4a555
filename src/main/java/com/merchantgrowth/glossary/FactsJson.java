package com.merchantgrowth.glossary;

import tools.jackson.databind.json.JsonMapper;

/** The facts of a text as they are stored. */
final class FactsJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private FactsJson() {}

  static String write(TextFacts facts) {
    return JSON.writeValueAsString(facts);
  }

  static TextFacts read(String json) {
    return JSON.readValue(json, TextFacts.class);
  }
}
