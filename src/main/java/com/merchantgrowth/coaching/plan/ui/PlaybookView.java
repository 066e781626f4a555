package com.merchantgrowth.coaching.plan.ui;

import com.merchantgrowth.coaching.playbook.Material;
import com.merchantgrowth.coaching.playbook.Playbook;
import com.merchantgrowth.coaching.playbook.PlaybookRoutes;
import com.merchantgrowth.coaching.playbook.PlaybookVersion;
import com.merchantgrowth.coaching.playbook.ui.MaterialCard;
import com.merchantgrowth.coaching.playbook.ui.PlaybookContent;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSelection;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.MarkdownText;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One playbook; with {@code material} in the URL that one as a page for paper. */
@Route(PlaybookRoutes.ONE)
@RolesAllowed({Roles.SERVICE_PROVIDER, Roles.ADMIN})
class PlaybookView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final String MATERIAL = "material";

  private final transient PlanDesk desk;
  private final transient ShopSelection selection;
  private final transient PlanWords words;
  private String title = "";

  PlaybookView(PlanDesk desk, ShopSelection selection) {
    this.desk = desk;
    this.selection = selection;
    words = desk.words(this);
    addClassName("stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    PlaybookVersion version =
        desk.playbooks().of(event.getRouteParameters().get("playbook").orElse(""));
    removeAll();
    Optional<Material> paper =
        QueryState.of(event).get(MATERIAL).flatMap(version.playbook()::material);
    if (paper.isPresent()) {
      paper(paper.get(), version.playbook());
    } else {
      whole(version);
    }
  }

  private void paper(Material material, Playbook playbook) {
    title = material.title(words.playbooks().locale());
    Anchor back = new Anchor(PlaybookRoutes.of(playbook.code()), words.in(playbook.name()));
    back.addClassName("button-link");
    add(
        new PageHeader(
            title,
            words.in(playbook.name()),
            back,
            MaterialCard.download(material, words.playbooks()),
            Buttons.primary(
                words.playbooks().t("material.print"),
                () -> UI.getCurrent().getPage().executeJs("window.print()"))),
        new Card(title).body(new MarkdownText(material.body(words.playbooks().locale()))));
  }

  private void whole(PlaybookVersion version) {
    Playbook playbook = version.playbook();
    title = words.in(playbook.name());
    List<Component> acts = new ArrayList<>();
    Anchor back = new Anchor(PlaybookRoutes.LIST, words.playbooks().t("back"));
    back.addClassName("button-link");
    acts.add(back);
    if (desk.side() == null) {
      Anchor edit = new Anchor(PlaybookRoutes.editor(playbook.code()), words.playbooks().t("edit"));
      edit.addClassName("button-link");
      acts.add(edit);
    }
    if (!version.withdrawn()) {
      acts.add(Buttons.primary(words.t("apply.this"), () -> apply(playbook)));
    }
    add(
        new PageHeader(
            title,
            words.playbooks().t("version", version.number()),
            acts.toArray(Component[]::new)));
    if (version.withdrawn()) {
      add(Note.info(words.playbooks().t("withdrawn.note")));
    }
    add(
        new PlaybookContent(
            playbook,
            words.playbooks(),
            material ->
                PlaybookRoutes.of(playbook.code()) + "?" + MATERIAL + "=" + material.code()));
  }

  private void apply(Playbook playbook) {
    List<String> shop = selection.current().map(ShopRef::code).stream().toList();
    new ApplyDialog(playbook.code(), shop, desk, words, () -> {}).open();
  }

  @Override
  public String getPageTitle() {
    return title.isEmpty() ? getTranslation("coaching.playbook.menu") : title;
  }
}
