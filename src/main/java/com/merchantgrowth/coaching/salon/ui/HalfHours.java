package com.merchantgrowth.coaching.salon.ui;

import com.vaadin.flow.component.select.Select;
import java.util.stream.IntStream;

/** A time of the day in whole and half hours, as minutes from midnight. */
final class HalfHours {
  private static final int DAY = 24 * 60;
  private static final int STEP = 30;

  private HalfHours() {}

  static Select<Integer> field(String label, int minute) {
    Select<Integer> field = new Select<>();
    field.setLabel(label);
    field.setItems(IntStream.rangeClosed(0, DAY / STEP).mapToObj(step -> step * STEP).toList());
    field.setItemLabelGenerator(HalfHours::clock);
    field.setValue(minute / STEP * STEP);
    field.setWidth("120px");
    return field;
  }

  /** 14:00. */
  static String clock(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }
}
