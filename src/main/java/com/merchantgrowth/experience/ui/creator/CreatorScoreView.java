package com.merchantgrowth.experience.ui.creator;

import com.merchantgrowth.creator.CreatorProfile;
import com.merchantgrowth.creator.Creators;
import com.merchantgrowth.experience.CreatorReputation;
import com.merchantgrowth.experience.ScoreBox;
import com.merchantgrowth.experience.ui.score.ScoreParts;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.QueryState;
import com.merchantgrowth.shared.ui.ResultDayPicker;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A creator's reputation score, opened down to the days behind it. The URL holds {@code day}, the
 * opened {@code metric}, and {@code since}, the day it is compared with.
 */
@Route("creators/:creator")
@RolesAllowed({Roles.MERCHANT, Roles.SERVICE_PROVIDER, Roles.ADMIN})
class CreatorScoreView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient Creators creators;
  private final transient CreatorReputation reputation;
  private final transient Words words = new Words();
  private transient @Nullable CreatorProfile creator;

  CreatorScoreView(Creators creators, CreatorReputation reputation) {
    this.creators = creators;
    this.reputation = reputation;
    addClassNames("stack", "score-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    creator = creators.require(event.getRouteParameters().get("creator").orElse(""));
    show(QueryState.of(event));
  }

  private void show(QueryState state) {
    removeAll();
    CreatorProfile who = Objects.requireNonNull(creator);
    List<LocalDate> days = reputation.days();
    Optional<LocalDate> asked = ScoreParts.day(state, "day");
    Optional<ScoreBox> box = reputation.open(who.id(), asked.orElse(null));
    Anchor back = new Anchor("creators", words.t("back"));
    String about = who.code() + " · " + words.about(who);
    if (days.isEmpty()) {
      add(new PageHeader(who.name(), about, back), nothing(null));
      return;
    }
    LocalDate day = asked.orElse(days.getFirst());
    add(new PageHeader(who.name(), about, back, new ResultDayPicker(days, day, this::chooseDay)));
    if (box.isEmpty()) {
      add(nothing(days.getFirst()));
    } else {
      compose(box.get(), days, state);
    }
  }

  private Component nothing(@Nullable LocalDate newest) {
    return new Card(words.t("score"))
        .body(
            new EmptyState(
                words.t("empty.title"),
                words.t("empty.why"),
                newest == null
                    ? null
                    : Buttons.secondary(words.formats().fullDay(newest), () -> chooseDay(newest))));
  }

  private void compose(ScoreBox box, List<LocalDate> days, QueryState state) {
    ScoreParts parts = new ScoreParts(box, state, 90);
    add(parts.top());
    add(parts.opened(days, this::chooseDay));
    add(parts.history(List.of()));
  }

  private void chooseDay(LocalDate day) {
    QueryState state = QueryState.current().set("day", day.toString()).remove("since");
    state.push();
    show(state);
  }

  @Override
  public String getPageTitle() {
    CreatorProfile who = creator;
    return who == null ? words.t("title") : who.name();
  }
}
