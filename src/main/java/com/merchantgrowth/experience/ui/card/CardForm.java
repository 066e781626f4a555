package com.merchantgrowth.experience.ui.card;

import com.merchantgrowth.experience.CardEffect;
import com.merchantgrowth.experience.CardVersion;
import com.merchantgrowth.experience.card.CardDefinition;
import com.merchantgrowth.experience.card.CardDefinition.BandDefinition;
import com.merchantgrowth.experience.card.PublicRhythm;
import com.merchantgrowth.experience.score.Scorecard;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.ErrorPanel;
import com.merchantgrowth.shared.ui.Note;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A new version of a scorecard being written; it is saved after its effect was shown. */
final class CardForm extends Div {
  /** What the form asks of its page. */
  interface Actions {
    Optional<CardEffect> preview(CardDefinition draft);

    void save(CardDefinition draft, String note);

    void cancel();
  }

  private final CardDefinition start;
  private final CardWords words;
  private final Actions actions;
  private final NumberField least = new NumberField();
  private final Select<PublicRhythm> published = new Select<>();
  private final NumberField gate = new NumberField();
  private final List<DimensionFields> dimensions = new ArrayList<>();
  private final List<BandFields> bands = new ArrayList<>();
  private final TextField note = new TextField();
  private final Div effect = new Div();
  private final Button save;

  CardForm(CardDefinition start, CardWords words, Actions actions) {
    this.start = start;
    this.words = words;
    this.actions = actions;
    addClassName("stack");
    add(new Card(words.t("general")).body(general()));
    start
        .dimensions()
        .forEach(
            one -> {
              DimensionFields fields = new DimensionFields(one, words, this::changed);
              dimensions.add(fields);
              add(fields);
            });
    add(new Card(words.t("bands")).body(bands()));
    effect.addClassName("stack");
    note.setLabel(words.t("note"));
    note.setMaxLength(CardVersion.LONGEST_NOTE);
    note.setWidthFull();
    save =
        Buttons.primary(words.t("save"), () -> act(() -> actions.save(draft(), note.getValue())));
    save.setEnabled(false);
    Div buttons =
        new Div(
            save,
            Buttons.secondary(words.t("preview"), () -> act(this::preview)),
            Buttons.text(words.t("cancel"), actions::cancel));
    buttons.addClassName("row");
    add(effect, new Card(words.t("finish")).note(words.t("finish.note")).body(note, buttons));
  }

  private Div general() {
    least.setLabel(words.t("least", words.metric(start.sampleMetric())));
    least.setMin(0);
    least.setValue(start.leastSample());
    least.setHelperText(words.t("least.hint"));
    least.addValueChangeListener(_ -> changed());
    published.setLabel(words.t("published"));
    published.setItems(PublicRhythm.values());
    published.setItemLabelGenerator(
        one -> one == null ? "" : words.t("published." + one.name().toLowerCase(Locale.ROOT)));
    published.setValue(start.published());
    published.addValueChangeListener(_ -> changed());
    Div general = new Div(least, published);
    general.addClassName("reward-form");
    Scorecard.@Nullable Gate gated = start.gate();
    if (gated != null) {
      gate.setLabel(
          words.t(
              "gate",
              start.dimension(gated.dimension()).name().in(words.locale()),
              start.band(gated.highestBand()).name().in(words.locale())));
      gate.setValue(gated.least());
      gate.addValueChangeListener(_ -> changed());
      general.add(gate);
    }
    return general;
  }

  private Div bands() {
    Div list = new Div();
    list.addClassName("stack");
    for (BandDefinition band : start.bands()) {
      BandFields fields =
          new BandFields(band, band.equals(start.bands().getLast()), words, this::changed);
      bands.add(fields);
      list.add(fields);
    }
    return list;
  }

  /** What was previewed is not what would be saved any more. */
  private void changed() {
    save.setEnabled(false);
    effect.removeAll();
  }

  private CardDefinition draft() {
    CardDefinition draft =
        new CardDefinition(
            start.code(),
            start.version(),
            start.subject(),
            start.name(),
            start.metric(),
            start.low(),
            start.high(),
            start.decimals(),
            start.sampleMetric(),
            Objects.requireNonNullElse(least.getValue(), 0.0),
            published.getValue(),
            dimensions.stream().map(DimensionFields::dimension).toList(),
            bands.stream().map(BandFields::band).toList(),
            gate());
    try {
      draft.scorecard();
    } catch (IllegalArgumentException e) {
      throw DomainException.invalid("experience.error.card", String.valueOf(e.getMessage()));
    }
    return draft;
  }

  private Scorecard.@Nullable Gate gate() {
    Scorecard.@Nullable Gate gated = start.gate();
    return gated == null
        ? null
        : new Scorecard.Gate(
            gated.dimension(),
            Objects.requireNonNullElse(gate.getValue(), gated.least()),
            gated.highestBand());
  }

  private void preview() {
    CardDefinition draft = draft();
    effect.removeAll();
    effect.add(
        actions
            .preview(draft)
            .<com.vaadin.flow.component.Component>map(
                found -> new EffectCard(found, start, draft, words))
            .orElseGet(() -> Note.info(words.t("effect.none"))));
    save.setEnabled(true);
  }

  private void act(Runnable action) {
    try {
      action.run();
    } catch (DomainException refused) {
      effect.removeAll();
      effect.add(new ErrorPanel(getTranslation(refused.key(), refused.args()), null, null));
    }
  }
}
