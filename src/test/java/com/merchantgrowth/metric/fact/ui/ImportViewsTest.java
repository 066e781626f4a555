package com.merchantgrowth.metric.fact.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.ShopImport;
import com.merchantgrowth.metric.fact.Measures;
import com.merchantgrowth.metric.fact.imports.FactImports;
import com.merchantgrowth.metric.fact.imports.ImportFilter;
import com.merchantgrowth.metric.fact.imports.ImportReport;
import com.merchantgrowth.metric.fact.imports.ImportStatus;
import com.merchantgrowth.metric.fact.imports.ImportUploads;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ImportViewsTest {
  @Autowired Browser browser;
  @Autowired People people;
  @Autowired ShopImport shops;
  @Autowired ImportUploads uploads;
  @Autowired FactImports imports;
  @Autowired Measures measures;
  private AccountRef admin;

  @BeforeEach
  void shops() {
    admin = people.admin();
    people.run(
        admin,
        () ->
            shops.importCsv(
                new ByteArrayInputStream(
                    "shop_code,name\nview-1,甲\n".getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void a_file_with_its_own_headings_is_mapped_checked_and_imported() throws Exception {
    browser.signIn(admin).open("admin/imports/new");
    Path file = uploads.place();
    Files.writeString(file, "店铺编码,日期,访客,备注\nview-1,2026-02-02,9,x\n");
    browser.view(ImportWizardView.class).received("view.csv", file);
    _setValue(_get(TextField.class, spec -> spec.withLabel("来源")), "view-a");
    List<ComboBox> targets = _find(ComboBox.class);
    assertThat(targets.stream().map(ComboBox::getValue).toList())
        .containsExactly("code", "day", "ignore", "ignore");
    targets.get(2).setValue("visitors");
    _click(_get(Button.class, spec -> spec.withText("检查文件")));
    untilShown("导入 1 行");
    assertThat(imported()).as("a check imports nothing").isEmpty();

    _click(_get(Button.class, spec -> spec.withText("导入 1 行")));
    untilShown("返回导入列表");

    assertThat(imported())
        .singleElement()
        .satisfies(report -> assertThat(report.status()).isEqualTo(ImportStatus.DONE));
    browser.open("admin/imports?q=view-a");
    assertThat(
            com.github.mvysny.kaributesting.v10.GridKt._size(
                _get(Grid.class, spec -> spec.withId("imports"))))
        .isEqualTo(1);
  }

  @Test
  void the_measure_dictionary_registers_a_measure() {
    browser.signIn(admin).open("admin/measures");
    _click(_get(Button.class, spec -> spec.withText("登记指标项")));
    _setValue(_get(TextField.class, spec -> spec.withLabel("代码")), "view_measure");
    _setValue(_get(TextField.class, spec -> spec.withLabel("中文名")), "画面指标");
    _setValue(_get(TextField.class, spec -> spec.withLabel("英文名")), "View measure");
    _click(_get(Button.class, spec -> spec.withText("登记")));

    assertThat(measures.find("view_measure")).isPresent();
  }

  private List<ImportReport> imported() {
    return imports.page(new ImportFilter(null, null, "view-a"), 0, 10);
  }

  private void untilShown(String button) {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInSameThread()
        .until(
            () -> {
              _find(ImportProgress.class).forEach(ImportProgress::update);
              return !_find(Button.class, spec -> spec.withText(button)).isEmpty()
                  && _find(ImportProgress.class).isEmpty();
            });
  }
}
