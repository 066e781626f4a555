package com.merchantgrowth.home;

import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.GrowthAction;
import com.merchantgrowth.shared.ui.GrowthActionSource;
import com.merchantgrowth.shared.ui.HomeCard;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/** 接下来做什么: one list over what every room would have the shop do. */
@org.springframework.stereotype.Component
class NextActionsCard implements HomeCard {
  private static final Logger LOG = LoggerFactory.getLogger(NextActionsCard.class);
  private static final int SHOWN = 5;

  private final ObjectProvider<GrowthActionSource> sources;
  private final BusinessCalendar calendar;

  NextActionsCard(ObjectProvider<GrowthActionSource> sources, BusinessCalendar calendar) {
    this.sources = sources;
    this.calendar = calendar;
  }

  @Override
  public Page page() {
    return Page.MERCHANT;
  }

  @Override
  public int order() {
    return 15;
  }

  @Override
  public Width width() {
    return Width.TWO_THIRDS;
  }

  @Override
  public Optional<Component> create(long shopId) {
    LocalDate today = calendar.today();
    List<GrowthAction> actions =
        NextActions.ordered(
            sources.stream().flatMap(source -> from(source, shopId).stream()).toList(), today);
    Div list = new Div();
    Card card = new Card(list.getTranslation("home.next.title")).flush();
    if (actions.isEmpty()) {
      return Optional.of(
          card.body(
              new EmptyState(
                  list.getTranslation("home.next.none"),
                  list.getTranslation("home.next.none.why"),
                  null)));
    }
    card.note(list.getTranslation("home.next.order"));
    list.addClassName("next-actions");
    for (int i = 0; i < Math.min(SHOWN, actions.size()); i++) {
      list.add(row(actions.get(i), i == 0, today));
    }
    if (actions.size() > SHOWN) {
      List<GrowthAction> more = actions.subList(SHOWN, actions.size());
      list.add(more(list, more, today));
    }
    return Optional.of(card.body(list));
  }

  /** A room that fails does not take the others' actions with it. */
  private static List<GrowthAction> from(GrowthActionSource source, long shopId) {
    try {
      return source.actions(shopId);
    } catch (RuntimeException e) {
      LOG.error("no actions from {}", source.getClass().getName(), e);
      return List.of();
    }
  }

  private static Component more(Div list, List<GrowthAction> more, LocalDate today) {
    Div foot = new Div();
    foot.addClassName("next-more");
    Button all =
        Buttons.text(
            list.getTranslation("home.next.more", more.size()),
            () -> {
              list.remove(foot);
              more.forEach(action -> list.add(row(action, false, today)));
            });
    foot.add(all);
    return foot;
  }

  private static Div row(GrowthAction action, boolean first, LocalDate today) {
    Div row = new Div();
    row.addClassName("next-action");
    Span icon = new Span(action.kind().icon().create());
    icon.addClassName("next-icon");
    Span what = new Span(action.what());
    what.addClassName("strong");
    Span why = new Span(action.why());
    why.addClassNames("quiet", "small");
    Div text = new Div(what, why);
    text.addClassName("next-what");
    Anchor link = new Anchor(action.route(), action.button());
    link.addClassName("button-link");
    link.setAriaLabel(action.button() + row.getTranslation("home.next.of") + action.what());
    if (first) {
      link.addClassName("primary");
    }
    row.add(
        icon,
        text,
        labelled(row, "worth", new Span(action.worth().isEmpty() ? "—" : action.worth())),
        time(row, action, today),
        link);
    return row;
  }

  private static Div time(Div row, GrowthAction action, LocalDate today) {
    LocalDate end = action.endsOn();
    if (end == null) {
      return action.effort().isEmpty()
          ? labelled(row, "until", new Span(row.getTranslation("home.next.soon")))
          : labelled(row, "takes", new Span(action.effort()));
    }
    long left = ChronoUnit.DAYS.between(today, end) + 1;
    String words =
        row.getTranslation("home.next.left", Formats.of(UI.getCurrent().getLocale()).count(left));
    return labelled(
        row, "until", NextActions.urgent(action, today) ? Badge.warn(words) : new Span(words));
  }

  private static Div labelled(Div row, String key, Span value) {
    Span label = new Span(row.getTranslation("home.next." + key));
    label.addClassNames("quiet", "small");
    value.addClassName("next-value");
    Div cell = new Div(label, value);
    cell.addClassName("next-cell");
    return cell;
  }
}
