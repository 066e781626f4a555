package com.merchantgrowth.experience.ui;

import com.merchantgrowth.experience.ScoreBox;
import com.merchantgrowth.experience.ShopExperience;
import com.merchantgrowth.experience.appeal.ui.AppealCard;
import com.merchantgrowth.experience.ui.score.ScoreHistoryCard;
import com.merchantgrowth.experience.ui.score.ScoreParts;
import com.merchantgrowth.experience.ui.score.ScoreWords;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSelection;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.NoShop;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.QueryState;
import com.merchantgrowth.shared.ui.ResultDayPicker;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 店铺体验分: the score of a shop, opened down to the days behind it. The URL holds {@code shop}, {@code
 * day}, the opened {@code metric}, and {@code since}, the day it is compared with.
 */
@Route(ExperienceView.ROUTE)
@Menu(title = "experience.menu", order = 140, icon = "star")
@RolesAllowed({Roles.MERCHANT, Roles.SERVICE_PROVIDER, Roles.ADMIN})
class ExperienceView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  static final String ROUTE = "experience";

  private final transient ShopSelection selection;
  private final transient ShopExperience experience;
  private final transient AppealCard appeals;

  ExperienceView(ShopSelection selection, ShopExperience experience, AppealCard appeals) {
    this.selection = selection;
    this.experience = experience;
    this.appeals = appeals;
    addClassNames("stack", "score-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(QueryState.of(event));
  }

  private String text(String key, Object... args) {
    return getTranslation(UI.getCurrent().getLocale(), "experience." + key, args);
  }

  private void show(QueryState state) {
    removeAll();
    Formats formats = Formats.of(UI.getCurrent().getLocale());
    ExperienceStates states = new ExperienceStates(this::text, formats);
    Optional<ShopRef> shop = selection.current();
    if (shop.isEmpty()) {
      add(new NoShop(text("menu"), selection.list().orElse(null)));
      return;
    }
    List<LocalDate> days = experience.days();
    if (days.isEmpty()) {
      add(states.noRun());
      return;
    }
    LocalDate day = ScoreParts.day(state, "day").orElse(days.getFirst());
    Optional<ScoreBox> found =
        days.contains(day) ? experience.open(shop.get().id(), day) : Optional.empty();
    int dimensions = found.map(box -> box.sheet().card().dimensions().size()).orElse(0);
    add(
        new PageHeader(
            getPageTitle(),
            dimensions == 0 ? "" : text("subtitle", shop.get().name(), dimensions),
            new ResultDayPicker(days, day, this::chooseDay)));
    if (found.isEmpty()) {
      add(states.noResult(shop.get(), day, days, this::chooseDay));
      return;
    }
    compose(shop.get(), found.get(), days, state);
  }

  private void compose(ShopRef shop, ScoreBox box, List<LocalDate> days, QueryState state) {
    ScoreParts parts = new ScoreParts(box, state, 90);
    ScoreWords words = parts.words();
    AppealCard.Part forgiven = appeals.of(shop);
    add(parts.top());
    add(parts.opened(days, this::chooseDay));
    add(forgiven.card(), parts.history(marks(forgiven, words)));
  }

  /** Days of which something is left out. */
  private List<ScoreHistoryCard.Mark> marks(AppealCard.Part part, ScoreWords words) {
    return part.holding().stream()
        .map(event -> new ScoreHistoryCard.Mark(event.day(), words.t("history.forgiven")))
        .toList();
  }

  private void chooseDay(LocalDate day) {
    QueryState state = QueryState.current().set("day", day.toString()).remove("since");
    state.push();
    show(state);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("experience.menu");
  }
}
