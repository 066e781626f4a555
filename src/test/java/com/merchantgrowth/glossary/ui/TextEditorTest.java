package com.merchantgrowth.glossary.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.merchantgrowth.glossary.PortalTexts;
import com.merchantgrowth.glossary.TextId;
import com.merchantgrowth.glossary.TextKind;
import com.merchantgrowth.glossary.WrittenText;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.MarkdownText;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.merchantgrowth.support.SqlCount;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 说明文字 of administrators, and the question mark that shows them. */
@PortalTest
class TextEditorTest {
  private static final String EN =
      " It is long enough to say what it is, how it comes about and what to do about it next.";

  @Autowired private Browser browser;
  @Autowired private People people;
  @Autowired private PortalTexts texts;

  private String shown() {
    return browser.view().getElement().getTextRecursively();
  }

  private static void press(String label) {
    _click(_get(Button.class, spec -> spec.withText(label)));
  }

  @SuppressWarnings("unchecked")
  private static List<WrittenText> rows() {
    return GridKt._findAll((Grid<WrittenText>) _get(Grid.class, spec -> spec.withId("texts")));
  }

  @Test
  void the_list_is_narrowed_by_kind_language_and_what_a_text_says() {
    browser.signIn(people.admin()).open("admin/texts?kind=topic");
    assertThat(rows()).hasSize(65);
    browser.open("admin/texts?kind=topic&q=bzjmx"); // 保证金明细
    assertThat(rows()).extracting(row -> row.id().key()).containsExactly("prepare-entry-deposit");
    browser.open("admin/texts?kind=metric&q=品质");
    assertThat(rows()).extracting(row -> row.id().key()).contains("quality_return_rate_30");
    browser.open("admin/texts?kind=metric&lang=en&q=quality returns");
    assertThat(rows()).extracting(row -> row.id().key()).contains("quality_return_rate_30");
    browser.open("admin/texts?q=没有这样的话");
    assertThat(rows()).isEmpty();
  }

  @Test
  void the_list_speaks_the_reader_s_language_and_finds_in_both() {
    browser.signIn(people.admin()).language(Locale.ENGLISH);
    browser.open("admin/texts?kind=metric&q=品质");
    assertThat(rows()).extracting(row -> row.id().key()).contains("quality_return_rate_30");
    assertThat(titles()).isNotEmpty().noneMatch(title -> title.matches(".*\\p{IsHan}.*"));
    browser.open("admin/texts?kind=metric&lang=zh&q=quality returns");
    assertThat(titles()).isNotEmpty().allMatch(title -> title.matches(".*\\p{IsHan}.*"));
  }

  private static List<String> titles() {
    Grid<?> grid = _get(Grid.class, spec -> spec.withId("texts"));
    return IntStream.range(0, GridKt._size(grid))
        .mapToObj(row -> GridKt._getCellComponent(grid, row, "title"))
        .map(cell -> _get(cell, Anchor.class).getText())
        .toList();
  }

  @Test
  void a_text_is_written_previewed_saved_and_restored() {
    browser.signIn(people.admin()).open("admin/texts/metric.view_write");
    assertThat(shown()).contains("还没有写过");
    _setValue(_get(TextField.class, spec -> spec.withLabel("名称（中文）")), "自定指标");
    _setValue(_get(TextField.class, spec -> spec.withLabel("名称（英文）")), "Own metric");
    press("保存新版本");
    assertThat(shown()).contains("有 2 处要改", "中文至少 30 个字，现在 0 个");

    TextArea zh = _get(TextArea.class, spec -> spec.withLabel("正文，Markdown（中文）"));
    _setValue(zh, "**头一版**：说清这个数是什么、怎么算出来、接下来该做什么，够长才让保存，短了会被退回来。<script>alert(1)</script>");
    assertThat(_find(MarkdownText.class))
        .extracting(one -> one.getElement().getProperty("innerHTML"))
        .anyMatch(html -> html.contains("<strong>头一版</strong>"))
        .noneMatch(html -> html.contains("<script>"));
    _setValue(_get(TextArea.class, spec -> spec.withLabel("正文，Markdown（英文）")), "First." + EN);
    press("保存新版本");
    assertThat(shown()).contains("第 1 版，在用");

    _setValue(
        _get(TextArea.class, spec -> spec.withLabel("正文，Markdown（中文）")),
        "后一版：说清这个数是什么、怎么算出来、接下来该做什么，够长才让保存，短了会被退回来的。");
    assertThat(shown()).contains("有没保存的改动");
    press("保存新版本");
    assertThat(shown()).contains("第 2 版，在用");

    press("恢复这一版");
    ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
    assertThat(shown()).contains("第 3 版，在用", "恢复自第 1 版");
    assertThat(
            people
                .as(
                    people.merchant(),
                    () -> texts.find(new TextId(TextKind.METRIC, "view_write")).orElseThrow())
                .content()
                .body()
                .zh())
        .contains("头一版");
  }

  @Test
  void what_is_no_key_leads_back_and_a_topic_keeps_its_name() {
    browser.signIn(people.admin()).open("admin/texts/nothing");
    assertThat(shown()).contains("没有「nothing」这段文字");
    browser.open("admin/texts/topic.prepare-entry-deposit");
    assertThat(_find(TextField.class)).isEmpty();
    assertThat(_find(TextArea.class)).hasSize(2);
  }

  @Test
  void english_is_complete() {
    browser.signIn(people.admin()).language(Locale.ENGLISH).open("admin/texts/term.gmv");
    assertThat(shown()).contains("Save a new version", "Version 1, shown", "Preview");
    assertThat(_get(TextField.class, spec -> spec.withLabel("Pinyin")).getValue())
        .isEqualTo("chéng jiāo é");
  }

  @Test
  void a_question_mark_costs_nothing_until_it_is_opened() {
    browser.signIn(people.merchant()).open("glossary");
    HelpTip[] tip = new HelpTip[1];
    assertThat(
            SqlCount.of(
                () -> {
                  tip[0] = HelpTip.of("metric.gmv_30", "近30天成交额");
                  UI.getCurrent().add(tip[0]);
                }))
        .isZero();
    NativeButton button = _get(tip[0], NativeButton.class);
    assertThat(button.getElement().getAttribute("aria-label")).isEqualTo("什么是近30天成交额");
    assertThat(SqlCount.of(() -> _click(button))).isEqualTo(1);
    assertThat(_get(tip[0], Popover.class).isOpened()).isTrue();
    assertThat(_get(tip[0], MarkdownText.class).getElement().getProperty("innerHTML"))
        .contains("<li>", "退款不扣");
    assertThat(_get(tip[0], Anchor.class).getHref()).isEqualTo("glossary?term=gmv");
    assertThat(SqlCount.of(() -> _click(button))).isZero();
  }

  @Test
  void a_metric_nobody_has_written_about_says_so() {
    browser.signIn(people.merchant()).open("glossary");
    HelpTip tip = HelpTip.of("metric.brand_new", "新指标");
    UI.getCurrent().add(tip);
    _click(_get(tip, NativeButton.class));
    assertThat(tip.getElement().getTextRecursively()).contains("新指标", "还没有这项的说明");
    assertThat(_get(tip, Anchor.class).getHref()).isEqualTo("glossary");
  }
}
