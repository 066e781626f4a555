package com.merchantgrowth.experience.ui;

import com.merchantgrowth.experience.ScoreBox;
import com.merchantgrowth.experience.ScorePoint;
import com.merchantgrowth.experience.ShopExperience;
import com.merchantgrowth.experience.Suggestion;
import com.merchantgrowth.experience.appeal.ui.AppealCard;
import com.merchantgrowth.experience.ui.score.MetricEvidence;
import com.merchantgrowth.experience.ui.score.ScoreDetails;
import com.merchantgrowth.experience.ui.score.ScoreDifferenceCard;
import com.merchantgrowth.experience.ui.score.ScoreEquation;
import com.merchantgrowth.experience.ui.score.ScoreHead;
import com.merchantgrowth.experience.ui.score.ScoreHistoryCard;
import com.merchantgrowth.experience.ui.score.ScoreTable;
import com.merchantgrowth.experience.ui.score.ScoreWays;
import com.merchantgrowth.experience.ui.score.ScoreWhatIf;
import com.merchantgrowth.experience.ui.score.ScoreWords;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSelection;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 店铺体验分: the score of a shop, opened down to the days behind it. The URL holds {@code shop}, {@code
 * day}, the opened {@code metric}, and {@code since}, the day it is compared with.
 */
@Route(ExperienceView.ROUTE)
@Menu(title = "experience.menu", order = 140, icon = "star")
@RolesAllowed({Roles.MERCHANT, Roles.SERVICE_PROVIDER, Roles.ADMIN})
class ExperienceView extends Div implements BeforeEnterObserver, HasDynamicTitle, ScoreDetails {
  static final String ROUTE = "experience";
  private static final int HISTORY = 90;

  private final transient ShopSelection selection;
  private final transient ShopExperience experience;
  private final transient AppealCard appeals;
  private final transient CurrentAccount current;
  private transient @Nullable Shown shown;

  /** What is on the page now; replaced as a whole when shop or day change. */
  private record Shown(
      ScoreBox box,
      ScoreWords words,
      List<Suggestion> suggestions,
      ScoreTable table,
      ScoreWhatIf whatIf) {}

  ExperienceView(
      ShopSelection selection,
      ShopExperience experience,
      AppealCard appeals,
      CurrentAccount current) {
    this.selection = selection;
    this.experience = experience;
    this.appeals = appeals;
    this.current = current;
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
    shown = null;
    Formats formats = Formats.of(UI.getCurrent().getLocale());
    ExperienceStates states = new ExperienceStates(this::text, formats);
    Optional<ShopRef> shop = selection.current();
    if (shop.isEmpty()) {
      add(states.noShop(current.require().role()));
      return;
    }
    List<LocalDate> days = experience.days();
    if (days.isEmpty()) {
      add(states.noRun());
      return;
    }
    LocalDate day = day(state, "day").orElse(days.getFirst());
    Optional<ScoreBox> found =
        days.contains(day) ? experience.open(shop.get().id(), day) : Optional.empty();
    int dimensions = found.map(box -> box.sheet().card().dimensions().size()).orElse(0);
    add(
        new PageHeader(
            getPageTitle(),
            dimensions == 0 ? "" : text("subtitle", shop.get().name(), dimensions),
            picker(days, day, formats)));
    if (found.isEmpty()) {
      add(states.noResult(shop.get(), day, days, this::chooseDay));
      return;
    }
    compose(shop.get(), found.get(), days, state);
  }

  private void compose(ShopRef shop, ScoreBox box, List<LocalDate> days, QueryState state) {
    ScoreWords words = ScoreWords.of(box);
    List<Suggestion> suggestions = box.suggestions();
    List<ScorePoint> history = box.history(HISTORY);
    if (box.sheet().result().run().stale()) {
      add(Note.info(words.t("empty.stale", words.formats().fullDay(box.sheet().day()))));
    }
    ScoreTable table = new ScoreTable(box.sheet(), suggestions, this, words);
    ScoreWhatIf whatIf = new ScoreWhatIf(box, words);
    shown = new Shown(box, words, suggestions, table, whatIf);
    table.show(state.get("metric").orElse(""));
    LocalDate since =
        day(state, "since").orElseGet(() -> ScoreDifferenceCard.usual(box.sheet(), days));
    add(
        new ScoreHead(box, history, words),
        new ScoreEquation(box.sheet(), words),
        table,
        new ScoreWays(box, suggestions, words, whatIf::tryOut),
        whatIf,
        new ScoreDifferenceCard(box, since, this::chooseSince, this::chooseDay, words),
        appeals.of(shop),
        new ScoreHistoryCard(history, marks(shop, words), words));
  }

  /** Days of which something is left out. */
  private List<ScoreHistoryCard.Mark> marks(ShopRef shop, ScoreWords words) {
    return appeals.holding(shop).stream()
        .map(event -> new ScoreHistoryCard.Mark(event.day(), words.t("history.forgiven")))
        .toList();
  }

  private ComboBox<LocalDate> picker(List<LocalDate> days, LocalDate day, Formats formats) {
    ComboBox<LocalDate> picker = new ComboBox<>();
    picker.addClassName("diag-day");
    picker.setAriaLabel(text("day.label"));
    picker.setItems(days);
    picker.setItemLabelGenerator(formats::fullDay);
    picker.setPrefixComponent(AppIcon.CALENDAR.create());
    if (days.contains(day)) {
      picker.setValue(day);
    } else {
      picker.setPlaceholder(formats.fullDay(day));
    }
    picker.addValueChangeListener(
        change -> {
          if (change.isFromClient() && change.getValue() != null) {
            chooseDay(change.getValue());
          }
        });
    return picker;
  }

  private void chooseDay(LocalDate day) {
    QueryState state = QueryState.current().set("day", day.toString()).remove("since");
    state.push();
    show(state);
  }

  private void chooseSince(LocalDate day) {
    QueryState.current().set("since", day.toString()).replace();
  }

  @Override
  public void toggle(String metric) {
    QueryState state = QueryState.current();
    boolean open = state.get("metric").filter(metric::equals).isPresent();
    state.set("metric", open ? "" : metric).push();
    Shown now = Objects.requireNonNull(shown);
    now.table().show(open ? "" : metric);
    now.table().focus(metric);
  }

  @Override
  public Component open(String metric) {
    Shown now = Objects.requireNonNull(shown);
    return MetricEvidence.of(
        now.box(), metric, now.suggestions(), now.words(), now.whatIf()::tryOut);
  }

  private static Optional<LocalDate> day(QueryState state, String name) {
    try {
      return state.get(name).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("experience.menu");
  }
}
