package com.merchantgrowth.programme.ui;

import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.FormRows;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Monthly sales whose number of shops is counted, in yuan. */
final class MilestonesForm extends Div {
  private static final BigDecimal FEN = BigDecimal.valueOf(100);

  /** More than any market has; keeps the number of fen a long. */
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

  private final transient ProgrammeWords words;
  private final FormRows<BigDecimalField> rows = new FormRows<>(null, () -> {});

  /**
   * @param milestones in fen
   */
  MilestonesForm(List<Long> milestones, ProgrammeWords words) {
    this.words = words;
    addClassNames("stack", "programme-milestones");
    milestones.forEach(fen -> append(BigDecimal.valueOf(fen, 2)));
    add(rows, Buttons.secondary(words.t("admin.milestones.add"), () -> append(null)));
  }

  private void append(@Nullable BigDecimal yuan) {
    BigDecimalField field = new BigDecimalField(words.t("admin.milestones.sales"));
    if (yuan != null) {
      field.setValue(new BigDecimal(yuan.stripTrailingZeros().toPlainString()));
    }
    field.setWidthFull();
    rows.append(field, false);
  }

  /** In fen, ascending, each once; rows without a number are left out. */
  List<Long> value() {
    return rows.forms().stream()
        .map(BigDecimalField::getValue)
        .filter(Objects::nonNull)
        .map(yuan -> yuan.min(MOST).multiply(FEN).setScale(0, RoundingMode.HALF_UP).longValue())
        .distinct()
        .sorted()
        .toList();
  }
}
