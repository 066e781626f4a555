package com.merchantgrowth.onboarding.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a version changes.
 *
 * @param changed items that are in both, but say or ask something else
 * @param modules modules of which the name or what is read is another; new ones too
 * @param steps steps whose days, rewards or wording are others
 */
public record ChecklistDiff(
    List<CheckItem> added,
    List<CheckItem> removed,
    List<CheckItem> changed,
    List<ChecklistModule> modules,
    List<ChecklistStep> steps) {

  public static ChecklistDiff between(ChecklistDefinition before, ChecklistDefinition after) {
    List<CheckItem> added = new ArrayList<>();
    List<CheckItem> changed = new ArrayList<>();
    for (CheckItem item : after.items()) {
      Optional<CheckItem> old = before.item(item.code());
      if (old.isEmpty()) {
        added.add(item);
      } else if (!old.get().equals(item)) {
        changed.add(item);
      }
    }
    List<CheckItem> removed =
        before.items().stream().filter(item -> after.item(item.code()).isEmpty()).toList();
    List<ChecklistStep> steps =
        after.steps().stream()
            .filter(
                step ->
                    before
                        .step(step.code())
                        .filter(
                            old ->
                                old.days() == step.days()
                                    && old.rewards().equals(step.rewards())
                                    && old.name().equals(step.name())
                                    && old.aim().equals(step.aim()))
                        .isEmpty())
            .toList();
    List<ChecklistModule> modules =
        after.modules().stream()
            .filter(
                module ->
                    before.modules().stream()
                        .noneMatch(
                            old ->
                                old.code().equals(module.code())
                                    && old.name().equals(module.name())
                                    && old.topics().equals(module.topics())))
            .toList();
    return new ChecklistDiff(
        List.copyOf(added), removed, List.copyOf(changed), modules, List.copyOf(steps));
  }

  public boolean none() {
    return added.isEmpty()
        && removed.isEmpty()
        && changed.isEmpty()
        && modules.isEmpty()
        && steps.isEmpty();
  }
}
