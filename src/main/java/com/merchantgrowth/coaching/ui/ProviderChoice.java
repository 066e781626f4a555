package com.merchantgrowth.coaching.ui;

import com.merchantgrowth.coaching.ShopProviderPages.Offer;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which organisation a shop asks: those at home in its belt first, or whichever fits. */
final class ProviderChoice extends Composite<ComboBox<ProviderChoice.Choice>> {
  /**
   * @param offer null = the marketplace chooses
   */
  record Choice(@Nullable Offer offer) {}

  ProviderChoice(List<Offer> offers) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice(null));
    offers.forEach(offer -> choices.add(new Choice(offer)));
    ComboBox<Choice> box = getContent();
    box.setLabel(getTranslation("coaching.organisation"));
    box.setItems(choices);
    box.setItemLabelGenerator(this::label);
    box.setWidthFull();
    box.setAllowCustomValue(false);
    box.setValue(choices.size() > 1 ? choices.get(1) : choices.getFirst());
  }

  private String label(Choice choice) {
    Offer offer = choice.offer();
    if (offer == null) {
      return getTranslation("coaching.organisation.any");
    }
    String belts = String.join(getTranslation("coaching.scope.and"), offer.belts());
    return belts.isEmpty()
        ? offer.organisation().name()
        : getTranslation("coaching.organisation.of", offer.organisation().name(), belts);
  }

  /** The chosen one's id; 0 = whichever the administrators choose. */
  long organisation() {
    return Optional.ofNullable(getContent().getValue())
        .map(Choice::offer)
        .map(offer -> offer.organisation().id())
        .orElse(0L);
  }
}
