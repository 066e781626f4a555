package com.merchantgrowth.marketing.ui.editor;

import com.merchantgrowth.marketing.check.Doubt;
import com.merchantgrowth.marketing.check.ToolCheck;
import com.merchantgrowth.marketing.gate.Finding;
import com.merchantgrowth.marketing.publish.Confirmation;
import com.merchantgrowth.marketing.ui.form.MoneyField;
import com.merchantgrowth.marketing.ui.form.Reading;
import com.merchantgrowth.marketing.ui.gate.DoubtWords;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Note;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What has to be confirmed before a tool goes live: slips by their amounts, promises by word. */
final class PublishDialog extends Dialog {
  private final Map<Doubt, TextField> typed = new LinkedHashMap<>();
  private final Checkbox approve = new Checkbox();

  /**
   * @param owner whether the one who looks may agree to prices below a promise
   * @param confirmed hears what was agreed to
   */
  PublishDialog(ToolCheck.Result result, boolean owner, Consumer<Confirmation> confirmed) {
    setHeaderTitle(text("title"));
    setWidth("min(560px, 96vw)");
    Div body = new Div();
    body.addClassName("stack");
    for (Doubt doubt : result.doubts()) {
      body.add(Note.warn(DoubtWords.sentence(doubt, result.skus())));
      if (doubt.confirm().isPresent()) {
        TextField field = field(doubt);
        typed.put(doubt, field);
        body.add(field);
      }
    }
    if (result.report().needsApproval()) {
      long skus = result.report().count(Finding.Level.APPROVAL);
      if (owner) {
        approve.setLabel(text("approve", skus));
        body.add(approve);
      } else {
        body.add(Note.info(text("ownerOnly", skus)));
      }
    }
    add(body);
    getFooter()
        .add(
            Buttons.secondary(getTranslation("shared.cancel"), this::close),
            Buttons.primary(text("publish"), () -> confirm(confirmed)));
  }

  private String text(String key, Object... args) {
    return getTranslation("marketing.publish." + key, args);
  }

  private TextField field(Doubt doubt) {
    long amount = doubt.confirm().orElseThrow();
    boolean percent = doubt.kind() == Doubt.Kind.PERCENT_MIXED_UP;
    TextField field =
        percent
            ? new TextField(text("typePercent", percent(amount)))
            : new MoneyField(text("typeAmount", BigDecimal.valueOf(amount, 2).toPlainString()));
    if (percent) {
      field.setSuffixComponent(new Span("%"));
    }
    return field;
  }

  private static String percent(long points) {
    return BigDecimal.valueOf(points, 2).stripTrailingZeros().toPlainString();
  }

  private void confirm(Consumer<Confirmation> confirmed) {
    Set<Long> amounts = new HashSet<>();
    boolean wrong = false;
    for (Map.Entry<Doubt, TextField> entry : typed.entrySet()) {
      long wanted = entry.getKey().confirm().orElseThrow();
      TextField field = entry.getValue();
      boolean right =
          field instanceof MoneyField money
              ? money.read("", new Reading()) == wanted
              : field.getValue().strip().equals(percent(wanted));
      field.setErrorMessage(text("typedOther"));
      field.setInvalid(!right);
      wrong |= !right;
      amounts.add(wanted);
    }
    if (!wrong) {
      close();
      confirmed.accept(new Confirmation(amounts, approve.getValue()));
    }
  }
}
