package com.merchantgrowth.coaching.feedback.ui;

import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.ui.Buttons;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.function.Consumer;

/** For which of the coach's shops. */
final class ShopDialog extends Dialog {
  ShopDialog(List<ShopRef> shops, FeedbackWords words, Consumer<ShopRef> chosen) {
    setHeaderTitle(words.t("report.shop"));
    setWidth("min(420px, 96vw)");
    ComboBox<ShopRef> shop = new ComboBox<>(words.any("coaching.shops.shop"));
    shop.setItems(shops);
    shop.setItemLabelGenerator(one -> one.name() + " · " + one.code());
    shop.setWidthFull();
    add(shop);
    getFooter()
        .add(
            Buttons.secondary(words.any("shared.cancel"), this::close),
            Buttons.primary(
                words.t("report.go"),
                () -> {
                  if (shop.getValue() != null) {
                    close();
                    chosen.accept(shop.getValue());
                  }
                }));
  }
}
