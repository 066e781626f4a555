package com.merchantgrowth.identity.audit;

import com.vaadin.flow.component.Component;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The trail's codes, details and addresses in words; what has no word is shown as it is. */
final class AuditWords {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The details whose values are codes, each with the beginning of the values' keys. */
  private static final Map<String, String> CODED =
      Map.of(
          "role", "identity.audit.role.",
          "from", "identity.audit.role.",
          "to", "identity.audit.role.",
          "by", "identity.audit.by.",
          "status", "facts.status.",
          "mode", "facts.mode.",
          "tier", "identity.audit.origin.",
          "stage", "identity.audit.origin.");

  private AuditWords() {}

  /** What was done, e.g. 登录; the code itself when the trail is older than the words. */
  static String action(Component in, String code) {
    return word(in, "identity.audit.action." + code, code);
  }

  /** Who; the portal itself has a name. */
  static String actor(Component in, String actor) {
    return actor.equals("system") ? in.getTranslation("identity.audit.system") : actor;
  }

  /** The details in their order, names and coded values in words; empty without any. */
  static Map<String, String> details(Component in, AuditEntry entry) {
    Map<String, String> details = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, JsonNode> detail : JSON.readTree(entry.details()).properties()) {
        String key = detail.getKey();
        String value = shown(key, detail.getValue().asString());
        String beginning = CODED.get(key);
        details.put(
            word(in, "identity.audit.key." + key, key),
            beginning == null || value.isEmpty() ? value : word(in, beginning + value, value));
      }
    } catch (JacksonException e) {
      details.put(word(in, "identity.audit.key.details", ""), entry.details());
    }
    return details;
  }

  /** The beginning of a fingerprint is enough to compare by eye; the export has all of it. */
  private static String shown(String key, String value) {
    return key.equals("sha256") && value.length() > 12 ? value.substring(0, 12) + "…" : value;
  }

  private static String word(Component in, String key, String otherwise) {
    String word = in.getTranslation(key);
    return word.contains(key) ? otherwise : word;
  }
}
