package com.merchantgrowth.creator.ui;

import com.merchantgrowth.creator.CreatorProfile;
import com.merchantgrowth.creator.CreatorTier;
import com.merchantgrowth.creator.CreatorType;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One creator to make or change. A refusal is shown in the dialog, so that nothing typed is lost.
 */
final class CreatorDialog extends Dialog {
  private final TextField code = new TextField(getTranslation("creator.attribute.code"));
  private final TextField name = new TextField(getTranslation("creator.attribute.name"));
  private final Select<CreatorTier> tier = new Select<>();
  private final Select<CreatorType> type = new Select<>();
  private final TextField category = new TextField(getTranslation("creator.attribute.category"));
  private final TextField fans = new TextField(getTranslation("creator.attribute.fans"));
  private final Checkbox active = new Checkbox(getTranslation("creator.active.true"));

  /**
   * @param creator null = a new one
   * @param save takes the fields under the names of the import's header
   */
  CreatorDialog(@Nullable CreatorProfile creator, Consumer<Map<String, @Nullable String>> save) {
    setHeaderTitle(
        creator == null
            ? getTranslation("creator.edit.new")
            : getTranslation("creator.edit.title", creator.name()));
    setWidth("min(480px, 96vw)");
    tier.setLabel(getTranslation("creator.attribute.tier"));
    tier.setItems(CreatorTier.values());
    tier.setItemLabelGenerator(each -> getTranslation(each.key()));
    type.setLabel(getTranslation("creator.attribute.type"));
    type.setItems(CreatorType.values());
    type.setItemLabelGenerator(each -> getTranslation(each.key()));
    active.setValue(true);
    if (creator != null) {
      show(creator);
    }
    Span refusal = new Span();
    refusal.addClassNames("bad-text", "small");
    refusal.getElement().setAttribute("role", "alert");
    Span hint = new Span(getTranslation("creator.edit.hint"));
    hint.addClassNames("quiet", "small");
    Div form = new Div(code, name, tier, type, category, fans, active, hint, refusal);
    form.addClassName("stack");
    add(form);
    getFooter()
        .add(
            Buttons.secondary(getTranslation("shared.cancel"), this::close),
            Buttons.primary(
                getTranslation("creator.edit.save"),
                () -> {
                  try {
                    save.accept(value());
                    close();
                  } catch (DomainException refused) {
                    refusal.setText(getTranslation(refused.key(), refused.args()));
                  }
                }));
  }

  private void show(CreatorProfile creator) {
    code.setValue(creator.code());
    code.setReadOnly(true);
    name.setValue(creator.name());
    tier.setValue(creator.tier());
    type.setValue(creator.type());
    category.setValue(creator.category());
    fans.setValue(Objects.toString(creator.fans(), ""));
    active.setValue(creator.active());
  }

  private Map<String, @Nullable String> value() {
    Map<String, @Nullable String> value = new HashMap<>();
    value.put("creator_code", code.getValue());
    value.put("name", name.getValue());
    value.put("tier", tier.getValue() == null ? "" : tier.getValue().code());
    value.put("type", type.getValue() == null ? "" : type.getValue().code());
    value.put("category", category.getValue());
    value.put("fans", fans.getValue());
    value.put("active", active.getValue().toString());
    return value;
  }
}
