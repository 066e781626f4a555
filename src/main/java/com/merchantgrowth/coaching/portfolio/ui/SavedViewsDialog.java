package com.merchantgrowth.coaching.portfolio.ui;

import com.merchantgrowth.coaching.portfolio.SavedViews;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Notices;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;

/** Filters and order under a name: open one, keep the present ones, forget one. */
final class SavedViewsDialog extends Dialog {
  private final transient SavedViews views;
  private final PortfolioFilters filters;
  private final transient SignalWords words;
  private final Div list = new Div();
  private final Span refusal = new Span();

  SavedViewsDialog(SavedViews views, PortfolioFilters filters, SignalWords words) {
    this.views = views;
    this.filters = filters;
    this.words = words;
    setHeaderTitle(words.t("views"));
    setWidth("440px");
    list.addClassName("stack");
    TextField name = new TextField(words.t("views.name"));
    name.setMaxLength(SavedViews.LONGEST_NAME);
    name.setWidthFull();
    refusal.addClassNames("bad-text", "small");
    refusal.getElement().setAttribute("role", "alert");
    Div body = new Div(list, name, refusal);
    body.addClassName("stack");
    add(body);
    getFooter()
        .add(
            Buttons.secondary(words.any("coaching.signal.close"), this::close),
            Buttons.primary(words.t("views.save"), () -> save(name.getValue())));
    show();
  }

  private void show() {
    list.removeAll();
    for (SavedViews.View view : views.list()) {
      Div line =
          new Div(
              Buttons.text(view.name(), () -> open(view)),
              Buttons.text(words.t("views.delete"), () -> delete(view)));
      line.addClassNames("row", "spread");
      list.add(line);
    }
    if (list.getChildren().findAny().isEmpty()) {
      Span none = new Span(words.t("views.none"));
      none.addClassName("quiet");
      list.add(none);
    }
  }

  private void open(SavedViews.View view) {
    filters.take(view.filters());
    close();
  }

  private void delete(SavedViews.View view) {
    views.delete(view.id());
    show();
  }

  private void save(String name) {
    try {
      views.save(name, filters.written());
      Notices.saved(words.t("views.saved", name.strip()));
      close();
    } catch (DomainException refused) {
      refusal.setText(words.any(refused.key(), refused.args()));
    }
  }
}
