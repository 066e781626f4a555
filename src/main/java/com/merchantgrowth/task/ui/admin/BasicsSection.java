package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.merchantgrowth.task.definition.TaskKind;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 基本: what the task is called, why it is worth doing, what it is for. */
final class BasicsSection extends FormSection {
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_WHY = 300;

  private final TextField nameZh = at("name", new TextField());
  private final TextField nameEn = new TextField();
  private final TextArea whyZh = at("why", new TextArea());
  private final TextArea whyEn = new TextArea();
  private final Select<TaskKind> kind = new Select<>();
  private final Select<Dimension> dimension = new Select<>();
  private final Select<String> tier = new Select<>();

  /**
   * @param tiers the codes a task can lead to
   */
  BasicsSection(List<String> tiers, AdminWords words, Runnable changed) {
    super(words.t("editor.basics"), "");
    nameZh.setLabel(words.t("editor.field.nameZh"));
    nameEn.setLabel(words.t("editor.field.nameEn"));
    nameZh.setMaxLength(LONGEST_NAME);
    nameEn.setMaxLength(LONGEST_NAME);
    whyZh.setLabel(words.t("editor.field.whyZh"));
    whyEn.setLabel(words.t("editor.field.whyEn"));
    nameEn.setPlaceholder(words.t("editor.english.hint"));
    whyEn.setPlaceholder(words.t("editor.english.hint"));
    for (TextArea why : List.of(whyZh, whyEn)) {
      why.setMaxLength(LONGEST_WHY);
      why.setMinRows(2);
      why.addValueChangeListener(change -> changed.run());
    }
    nameZh.addValueChangeListener(change -> changed.run());
    nameEn.addValueChangeListener(change -> changed.run());
    kind.setLabel(words.t("editor.field.kind"));
    kind.setItems(TaskKind.values());
    kind.setItemLabelGenerator(words::kind);
    kind.addValueChangeListener(change -> changed.run());
    dimension.setLabel(words.t("editor.field.dimension"));
    dimension.setItems(Dimension.values());
    dimension.setEmptySelectionAllowed(true);
    dimension.setEmptySelectionCaption(words.dimension(null));
    dimension.setItemLabelGenerator(words::dimension);
    dimension.addValueChangeListener(change -> changed.run());
    tier.setLabel(words.t("editor.field.tier"));
    tier.setItems(tiers);
    tier.setEmptySelectionAllowed(true);
    tier.setEmptySelectionCaption(words.t("editor.tier.none"));
    tier.setItemLabelGenerator(code -> code == null ? words.t("editor.tier.none") : code);
    tier.addValueChangeListener(change -> changed.run());
    Div purpose = fields(kind, dimension, tier);
    purpose.addClassName("three");
    add(fields(nameZh, nameEn), purpose, fields(whyZh, whyEn));
  }

  void read(TaskDefinition task) {
    nameZh.setValue(task.name().zh());
    nameEn.setValue(task.name().en());
    whyZh.setValue(task.why().zh());
    whyEn.setValue(task.why().en());
    kind.setValue(task.kind());
    dimension.setValue(task.dimension());
    if (!task.towardsTier().isEmpty() && !tier.getListDataView().contains(task.towardsTier())) {
      tier.getListDataView().addItem(task.towardsTier());
    }
    tier.setValue(task.towardsTier().isEmpty() ? null : task.towardsTier());
  }

  Wording name() {
    return new Wording(nameZh.getValue(), nameEn.getValue());
  }

  Wording why() {
    return new Wording(whyZh.getValue(), whyEn.getValue());
  }

  TaskKind kind() {
    return kind.getValue();
  }

  @Nullable Dimension dimension() {
    return dimension.getValue();
  }

  String tier() {
    return tier.getValue() == null ? "" : tier.getValue();
  }
}
