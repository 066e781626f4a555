package com.merchantgrowth.tier.ui;

import com.merchantgrowth.eligibility.ConditionTerms;
import com.merchantgrowth.eligibility.ui.ConditionTexts;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopSettings;
import com.merchantgrowth.merchant.ShopSummaries;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.QueryState;
import com.merchantgrowth.tier.LadderVersion;
import com.merchantgrowth.tier.TierLadders;
import com.merchantgrowth.tier.TierPreview;
import com.merchantgrowth.tier.ladder.TierLadder;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;

/**
 * 层级规则: the ladder in force, how many shops are where, its versions, and a new version with its
 * effect shown before it is saved. The URL says {@code edit} while one is being made.
 */
@Route("admin/tiers")
@Menu(title = "tier.rules.menu", order = 210, icon = "steps")
@RolesAllowed(Roles.ADMIN)
class TierRulesView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final String EDIT = "edit";

  private final transient TierLadders ladders;
  private final transient ShopSettings settings;
  private final transient ShopSummaries shops;
  private final transient ConditionTexts texts;
  private final transient ConditionTerms terms;
  private final transient BusinessCalendar calendar;

  TierRulesView(
      TierLadders ladders,
      ShopSettings settings,
      ShopSummaries shops,
      ConditionTexts texts,
      ConditionTerms terms,
      BusinessCalendar calendar) {
    this.ladders = ladders;
    this.settings = settings;
    this.shops = shops;
    this.texts = texts;
    this.terms = terms;
    this.calendar = calendar;
    addClassName("stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(QueryState.of(event).get(EDIT).isPresent());
  }

  private void turn(boolean edit) {
    QueryState.current().set(EDIT, edit ? "1" : "").push();
    show(edit);
  }

  private void show(boolean edit) {
    removeAll();
    TierWords words = TierWords.of(texts);
    if (edit) {
      edit(ladders.inForce(), words);
    } else {
      overview(ladders.versions(), words);
    }
  }

  private void overview(List<LadderVersion> versions, TierWords words) {
    LadderVersion inForce = versions.getFirst();
    add(
        new PageHeader(
            getPageTitle(),
            words.t("rules.subtitle", inForce.version()),
            Buttons.primary(words.t("rules.edit"), () -> turn(true))));
    if (inForce.shipped()) {
      add(Note.info(words.t("rules.shipped")));
    }
    Div cards = new Div(new ModeCard(settings, words), new RulesCard(inForce.ladder(), words));
    cards.getChildren().forEach(card -> card.addClassName("width-half"));
    cards.addClassName("cards");
    add(
        new StepsCard(inForce.ladder(), shops.today(), words),
        cards,
        new VersionsCard(versions, calendar, words));
  }

  private void edit(LadderVersion basedOn, TierWords words) {
    Div effect = new Div();
    effect.addClassName("stack");
    add(
        new PageHeader(
            words.t("edit.title", basedOn.version() + 1),
            words.t("edit.subtitle", basedOn.version())),
        new LadderForm(
            basedOn.ladder(),
            texts.choices(getLocale()),
            terms.flags(),
            words,
            new LadderForm.Actions() {
              @Override
              public TierPreview preview(
                  TierLadder draft, @org.jspecify.annotations.Nullable LocalDate day) {
                return ladders.preview(draft, day);
              }

              @Override
              public void save(TierLadder draft, String note) {
                LadderVersion saved = ladders.save(draft, basedOn.version(), note);
                Notices.saved(words.t("edit.saved", saved.version()));
                turn(false);
              }

              @Override
              public void cancel() {
                turn(false);
              }

              @Override
              public LocalDate monthEnd() {
                return calendar.today().withDayOfMonth(1).minusDays(1);
              }
            }));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("tier.rules.menu");
  }
}
