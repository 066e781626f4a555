package com.merchantgrowth.coaching.ui;

import com.merchantgrowth.coaching.RequestRow;
import com.merchantgrowth.shared.ui.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;

/** What was asked and waits, each with what can be done about it. */
final class RequestList extends Composite<Div> {
  private final transient ZoneId zone;

  RequestList(ZoneId zone) {
    this.zone = zone;
    getContent().addClassName("request-list");
  }

  void add(RequestRow request, List<? extends Component> actions) {
    Span title = new Span(title(request));
    title.addClassName("strong");
    Span what =
        new Span(
            getTranslation(
                "coaching.request.what",
                CoachingWords.scope(this, request.scope()),
                CoachingWords.months(this, request.months())));
    what.addClassNames("quiet", "small");
    Div words = new Div(title, what);
    words.addClassName("stack-tight");
    if (!request.message().isEmpty()) {
      words.add(new Span(getTranslation("coaching.request.message", request.message())));
    }
    Span asked =
        new Span(
            getTranslation(
                "coaching.request.asked",
                request.askedBy().displayName(),
                Formats.of(getLocale()).dateTime(request.askedAt(), zone)));
    asked.addClassNames("quiet", "small");
    words.add(asked);
    Div buttons = new Div();
    buttons.addClassName("row");
    actions.forEach(buttons::add);
    Div row = new Div(words, buttons);
    row.addClassName("request-row");
    getContent().add(row);
  }

  private String title(RequestRow request) {
    String organisation =
        request.organisation().any()
            ? getTranslation("coaching.organisation.any")
            : request.organisation().name();
    return getTranslation(
        switch (request.side()) {
          case SHOP -> "coaching.request.byShop";
          case PROVIDER -> "coaching.request.byProvider";
          case ADMIN -> "coaching.request.byAdmin";
        },
        request.shop().name(),
        organisation);
  }
}
