package com.merchantgrowth.coaching.plan.ui;

import com.merchantgrowth.coaching.playbook.Playbook;
import com.merchantgrowth.coaching.playbook.PlaybookRoutes;
import com.merchantgrowth.coaching.playbook.PlaybookVersion;
import com.merchantgrowth.coaching.playbook.Playbooks;
import com.merchantgrowth.coaching.playbook.ui.PlaybookContent;
import com.merchantgrowth.coaching.playbook.ui.PlaybookTexts;
import com.merchantgrowth.coaching.playbook.ui.PlaybookWords;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopStage;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.FilterBar;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * 陪跑方案: by stage and pain point what helps (handbook §4.3). The URL holds {@code q}, {@code stage}
 * and {@code signal}.
 */
@Route(PlaybookRoutes.LIST)
@Menu(title = "coaching.playbook.menu", order = 64, icon = "list")
@RolesAllowed({Roles.SERVICE_PROVIDER, Roles.ADMIN})
class PlaybooksView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final String TEXT = "q";
  private static final String STAGE = "stage";
  private static final String SIGNAL = "signal";

  private final transient List<PlaybookVersion> all;
  private final transient PlaybookWords words;
  private final FilterBar filters = new FilterBar(this::load);
  private final Div list = new Div();
  private final boolean admin;

  PlaybooksView(Playbooks playbooks, PlaybookTexts texts, CurrentAccount current) {
    words = texts.of(this);
    admin = current.require().isAdmin();
    all = admin ? playbooks.all() : playbooks.inForce();
    addClassName("stack");
    filters.search(TEXT, words.t("filter.search"), words.t("filter.search.hint"));
    filters.few(
        STAGE,
        words.t("field.stage"),
        Arrays.stream(ShopStage.values()).map(ShopStage::code).toList(),
        code -> words.stage(ShopStage.of(code)));
    filters.few(
        SIGNAL,
        words.t("filter.signal"),
        Playbook.SIGNALS.stream().sorted().toList(),
        words::signal);
    list.addClassName("stack");
    PageHeader header =
        admin
            ? new PageHeader(getPageTitle(), words.t("list.subtitle"), newOne())
            : new PageHeader(getPageTitle(), words.t("list.subtitle"));
    add(header, filters, list);
  }

  private Anchor newOne() {
    Anchor link = new Anchor(PlaybookRoutes.editor("new"), words.t("new"));
    link.addClassNames("button-link", "primary");
    return link;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    filters.read(QueryState.of(event));
    load();
  }

  private void load() {
    list.removeAll();
    String text = filters.value(TEXT).strip().toLowerCase(Locale.ROOT);
    List<PlaybookVersion> shown =
        all.stream().filter(one -> matches(one.playbook(), text)).toList();
    for (ShopStage stage : ShopStage.values()) {
      List<PlaybookVersion> ofStage =
          shown.stream().filter(one -> one.playbook().stage() == stage).toList();
      if (!ofStage.isEmpty()) {
        UnorderedList rows = new UnorderedList();
        rows.addClassName("playbook-rows");
        ofStage.forEach(one -> rows.add(row(one)));
        list.add(
            new Card(words.stage(stage))
                .badge(HelpTip.of("status.stage_" + stage.code(), words.stage(stage)))
                .badge(Badge.neutral(words.t("list.count", ofStage.size())))
                .body(rows));
      }
    }
    if (shown.isEmpty()) {
      list.add(
          new Card(getPageTitle())
              .body(
                  new EmptyState(
                      words.t(all.isEmpty() ? "list.none" : "list.noMatch"),
                      words.t(all.isEmpty() ? "list.none.why" : "list.noMatch.why"),
                      null)));
    }
  }

  private boolean matches(Playbook playbook, String text) {
    String stage = filters.value(STAGE);
    String signal = filters.value(SIGNAL);
    return (stage.isEmpty() || playbook.stage().code().equals(stage))
        && (signal.isEmpty() || playbook.signals().contains(signal))
        && (text.isEmpty()
            || words.in(playbook.name()).toLowerCase(Locale.ROOT).contains(text)
            || words.in(playbook.pain()).toLowerCase(Locale.ROOT).contains(text)
            || words.in(playbook.summary()).toLowerCase(Locale.ROOT).contains(text));
  }

  private ListItem row(PlaybookVersion version) {
    Playbook playbook = version.playbook();
    Anchor name = new Anchor(PlaybookRoutes.of(playbook.code()), words.in(playbook.pain()));
    name.addClassName("strong");
    Div said =
        new Div(
            name,
            quiet(
                words.t(
                    "list.row",
                    words.in(playbook.name()),
                    playbook.actions().size(),
                    playbook.materials().size())),
            quiet(words.aim(playbook)));
    said.addClassNames("tight", "grow");
    Div marks = new Div(PlaybookContent.reasons(playbook, words));
    marks.addClassName("row");
    if (version.withdrawn()) {
      marks.add(HelpTip.on(Badge.neutral(words.t("withdrawn")), "status.playbook_withdrawn"));
    }
    return new ListItem(said, marks);
  }

  private static Component quiet(String text) {
    Span span = new Span(text);
    span.addClassNames("quiet", "small");
    return span;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("coaching.playbook.menu");
  }
}
