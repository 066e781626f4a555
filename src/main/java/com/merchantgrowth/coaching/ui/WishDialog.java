package com.merchantgrowth.coaching.ui;

import com.merchantgrowth.coaching.Scope;
import com.merchantgrowth.coaching.Wish;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.ReasonDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What may be seen, for how long, and a few words; whoever opens it adds what it needs on top. A
 * refusal is shown in the dialog, nothing typed is lost.
 */
final class WishDialog extends Dialog {
  private static final Integer[] MONTHS = {3, 6, 12, 24, 0};
  private static final int LONGEST = 500;

  private final CheckboxGroup<ShopArea> scope = new CheckboxGroup<>();
  private final Select<Integer> months = new Select<>();
  private final TextArea message = new TextArea();
  private final Div form = new Div();
  private final Span refusal = ReasonDialog.refusal();

  /**
   * @param text what the asked-for means
   */
  WishDialog(String title, String text, String action, Consumer<Wish> act) {
    setHeaderTitle(title);
    setWidth("min(560px, 96vw)");
    scope.setLabel(getTranslation("coaching.scope"));
    scope.setHelperText(getTranslation("coaching.scope.help"));
    scope.setItems(Scope.all());
    scope.setItemLabelGenerator(area -> getTranslation(area.key()));
    scope.setValue(ShopArea.SHARED);
    months.setLabel(getTranslation("coaching.months.label"));
    months.setItems(MONTHS);
    months.setItemLabelGenerator(each -> CoachingWords.months(this, each));
    months.setValue(MONTHS[1]);
    message.setLabel(getTranslation("coaching.message"));
    message.setMaxLength(LONGEST);
    message.setWidthFull();
    form.add(new Paragraph(text), scope, months, message, refusal);
    form.addClassName("stack");
    add(form);
    getFooter()
        .add(
            Buttons.secondary(getTranslation("shared.cancel"), this::close),
            Buttons.primary(action, () -> act(act)));
  }

  private void act(Consumer<Wish> act) {
    try {
      act.accept(new Wish(scope.getValue(), months.getValue(), message.getValue()));
      close();
    } catch (DomainException refused) {
      refusal.setText(getTranslation(refused.key(), refused.args()));
    }
  }

  /** What else has to be said, above the rest. */
  WishDialog above(Component field) {
    form.addComponentAtIndex(1, field);
    return this;
  }

  /** Begins with what somebody asked for, and has no message. */
  WishDialog asked(Set<ShopArea> areas, int span) {
    scope.setValue(areas);
    if (!Set.of(MONTHS).contains(span)) {
      months.setItems(Stream.concat(Stream.of(span), Arrays.stream(MONTHS)).toList());
    }
    months.setValue(span);
    message.setVisible(false);
    return this;
  }

  /** Only what may be seen. */
  WishDialog scopeOnly(Set<ShopArea> areas) {
    scope.setValue(areas);
    message.setVisible(false);
    months.setVisible(false);
    return this;
  }
}
