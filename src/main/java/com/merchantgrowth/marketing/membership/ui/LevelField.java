package com.merchantgrowth.marketing.membership.ui;

import com.merchantgrowth.marketing.membership.Programme;
import com.vaadin.flow.component.select.Select;
import java.util.stream.IntStream;

/** From which level on. */
final class LevelField extends Select<Integer> {
  LevelField() {
    setLabel(getTranslation("membership.field.level"));
    setItems(IntStream.rangeClosed(1, Programme.MOST_LEVELS).boxed().toList());
    setItemLabelGenerator(
        level ->
            level == 1
                ? getTranslation("membership.field.level.all")
                : getTranslation("membership.field.level.from", level));
    setValue(1);
  }

  void show(int level) {
    setValue(Math.clamp(level, 1, Programme.MOST_LEVELS));
  }
}
