package com.merchantgrowth.creator.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.merchantgrowth.creator.CreatorAttributes;
import com.merchantgrowth.creator.CreatorImport;
import com.merchantgrowth.creator.CreatorProfile;
import com.merchantgrowth.creator.CreatorSetup;
import com.merchantgrowth.creator.CreatorTier;
import com.merchantgrowth.creator.CreatorType;
import com.merchantgrowth.creator.Creators;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.shared.ui.ImportDialog;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.merchantgrowth.support.SqlCount;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The administrators' page of creators. */
@PortalTest
class CreatorsViewTest {
  @Autowired private Browser browser;
  @Autowired private People people;
  @Autowired private CreatorSetup setup;
  @Autowired private CreatorImport imports;
  @Autowired private Creators creators;

  private void creator(String code, String name, CreatorTier tier) {
    setup.creators(
        Map.of(code, new CreatorAttributes(name, tier, CreatorType.VERTICAL, "茶叶", 100L, true)));
  }

  @SuppressWarnings("unchecked")
  private static Grid<CreatorProfile> list() {
    return _get(Grid.class, spec -> spec.withId("creators"));
  }

  @Test
  void filters_stand_in_the_address() {
    creator("cv-1", "云岭寻茶", CreatorTier.HEAD);
    creator("cv-2", "云岭问茶", CreatorTier.TAIL);
    browser.signIn(people.admin()).open("admin/creators?q=云岭&tier=head");

    assertThat(GridKt._size(list())).isEqualTo(1);
    assertThat(GridKt._get(list(), 0).code()).isEqualTo("cv-1");
  }

  @Test
  void a_creator_is_added_and_a_refusal_keeps_what_was_typed() {
    AccountRef admin = people.admin();
    browser.signIn(admin).language(Locale.ENGLISH).open("admin/creators");

    _click(_get(Button.class, spec -> spec.withText("Add a creator")));
    _setValue(_get(TextField.class, spec -> spec.withLabel("Creator code")), "cv 3");
    _setValue(_get(TextField.class, spec -> spec.withLabel("Name")), "New face");
    _click(_get(Button.class, spec -> spec.withText("Save creator")));
    assertThat(_get(Dialog.class).isOpened()).isTrue();
    _setValue(_get(TextField.class, spec -> spec.withLabel("Creator code")), "cv-3");
    _click(_get(Button.class, spec -> spec.withText("Save creator")));

    _assertNone(Dialog.class);
    assertThat(people.as(admin, () -> creators.require("cv-3")).name()).isEqualTo("New face");
  }

  @Test
  @SuppressWarnings("unchecked")
  void a_creator_is_changed_from_its_row() {
    creator("cv-4", "一叶舟", CreatorTier.TAIL);
    AccountRef admin = people.admin();
    browser.signIn(admin).open("admin/creators?q=cv-4");

    _click((Button) GridKt._getCellComponent(list(), 0, "edit"));
    _setValue(
        (Select<CreatorTier>) _get(_get(Dialog.class), Select.class, spec -> spec.withLabel("层级")),
        CreatorTier.MIDDLE);
    _click(_get(Button.class, spec -> spec.withText("保存达人")));

    assertThat(people.as(admin, () -> creators.require("cv-4")).tier())
        .isEqualTo(CreatorTier.MIDDLE);
  }

  @Test
  void an_import_is_previewed_before_it_happens(@TempDir Path folder) throws IOException {
    AccountRef admin = people.admin();
    browser.signIn(admin).open("admin/creators");
    Path file = folder.resolve("creators.csv");
    Files.writeString(file, "creator_code,name,tier\ncv-5,甲,头部\n");
    ImportDialog dialog = CreatorImportDialog.of(UI.getCurrent(), imports, () -> {});
    dialog.open();

    dialog.check(file.toFile());
    _click(_get(Button.class, spec -> spec.withText("导入 1 位")));

    assertThat(people.as(admin, () -> creators.require("cv-5")).tier()).isEqualTo(CreatorTier.HEAD);
  }

  @Test
  void the_list_needs_the_same_statements_for_one_and_for_many() {
    Map<String, CreatorAttributes> many = new LinkedHashMap<>();
    for (int i = 0; i < 60; i++) {
      many.put("cvm-" + i, new CreatorAttributes("多" + i, null, null, "", null, true));
    }
    setup.creators(many);
    creator("cvo-1", "独", CreatorTier.HEAD);
    browser.signIn(people.admin()).open("admin/creators");

    assertThat(SqlCount.of(() -> open("cvm-"))).isEqualTo(SqlCount.of(() -> open("cvo-")));
  }

  private void open(String query) {
    browser.open("admin/creators?q=" + query);
    GridKt._size(list());
    GridKt._get(list(), 0);
  }
}
