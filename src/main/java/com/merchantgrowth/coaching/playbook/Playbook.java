package com.merchantgrowth.coaching.playbook;

import com.merchantgrowth.merchant.ShopStage;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.shared.markdown.SafeMarkdown;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What helps against one pain point of a stage (handbook §4.3).
 *
 * @param code lower case with dashes
 * @param pain the pain point in the merchant's words
 * @param signals risk signals that propose it
 * @param dimensions dimensions of the diagnosis whose gap proposes it
 * @param target what a plan made from it is to reach; null = only the actions count
 * @param days how long a plan made from it runs, 1 … 180
 */
public record Playbook(
    String code,
    ShopStage stage,
    Wording name,
    Wording pain,
    Wording summary,
    List<String> signals,
    List<Dimension> dimensions,
    @Nullable Target target,
    int days,
    List<PlaybookAction> actions,
    List<Material> materials) {
  /** The risk signals there are; the topic that computes them owns what they mean. */
  public static final Set<String> SIGNALS =
      Set.of("no_live", "gmv_drop", "score_edge", "negative_rate", "step_clock");

  /** The longest plan, in days. */
  public static final int MOST_DAYS = 180;

  private static final String CODE = "[a-z][a-z0-9-]{1,59}";
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_TEXT = 600;
  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_HOW = 4_000;
  private static final int MOST_ACTIONS = 30;

  /**
   * @throws DomainException invalid, at the place that is wrong
   */
  public Playbook {
    signals = List.copyOf(signals);
    dimensions = List.copyOf(dimensions);
    actions = List.copyOf(actions);
    materials = List.copyOf(materials);
    if (!code.matches(CODE)) {
      throw wrong("code", code);
    }
    words("name", name, LONGEST_NAME);
    words("pain", pain, LONGEST_TEXT);
    words("summary", summary, LONGEST_TEXT * 3);
    signals.stream()
        .filter(signal -> !SIGNALS.contains(signal))
        .findFirst()
        .ifPresent(
            signal -> {
              throw wrong("signals", signal);
            });
    if (days < 1 || days > MOST_DAYS) {
      throw wrong("objective.days", Integer.toString(days));
    }
    if (actions.isEmpty() || actions.size() > MOST_ACTIONS) {
      throw wrong("actions", Integer.toString(actions.size()));
    }
    materials(materials);
    actions(actions, materials);
  }

  private static void materials(List<Material> materials) {
    Set<String> codes = new HashSet<>();
    for (Material material : materials) {
      String at = "materials." + material.code();
      if (!material.code().matches(CODE) || !codes.add(material.code())) {
        throw wrong(at, material.code());
      }
      words(at, material.text(), SafeMarkdown.MAX_LENGTH / 5);
    }
  }

  private static void actions(List<PlaybookAction> actions, List<Material> materials) {
    Set<String> known = materials.stream().map(Material::code).collect(Collectors.toSet());
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < actions.size(); i++) {
      PlaybookAction action = actions.get(i);
      String at = "actions[" + i + "].";
      if (!action.code().matches(CODE) || !codes.add(action.code())) {
        throw wrong(at + "code", action.code());
      }
      if (action.days() < 0 || action.days() > MOST_DAYS) {
        throw wrong(at + "days", Integer.toString(action.days()));
      }
      words(at + "title", action.title(), LONGEST_TITLE);
      words(at + "how", action.how(), LONGEST_HOW);
      action.materials().stream()
          .filter(material -> !known.contains(material))
          .findFirst()
          .ifPresent(
              material -> {
                throw wrong(at + "materials", material);
              });
    }
  }

  private static void words(String at, Wording words, int longest) {
    if (words.incomplete()) {
      throw DomainException.invalid("coaching.playbook.error.language", at).at(at);
    }
    if (words.longest() > longest) {
      throw DomainException.invalid("coaching.playbook.error.long", at, longest).at(at);
    }
  }

  private static DomainException wrong(String at, String value) {
    return DomainException.invalid("coaching.playbook.error.place", at, value).at(at);
  }

  public Optional<Material> material(String material) {
    return materials.stream().filter(one -> one.code().equals(material)).findFirst();
  }

  /** How long a plan takes: its target's days, or until the last action is due. */
  static int days(int asked, List<PlaybookAction> actions) {
    return Math.max(asked, actions.stream().mapToInt(PlaybookAction::days).max().orElse(1));
  }
}
