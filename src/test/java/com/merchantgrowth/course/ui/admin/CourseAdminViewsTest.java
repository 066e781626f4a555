package com.merchantgrowth.course.ui.admin;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.course.CourseCatalogue;
import com.merchantgrowth.course.CourseMarket;
import com.merchantgrowth.course.CourseRoutes;
import com.merchantgrowth.course.CourseState;
import com.merchantgrowth.course.CourseVersion;
import com.merchantgrowth.course.content.Worksheet;
import com.merchantgrowth.diagnosis.DiagnosisMarket;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 课程管理: writing, publishing and looking back. */
@PortalTest
class CourseAdminViewsTest {
  @Autowired private Browser browser;
  @Autowired private People people;
  @Autowired private CourseMarket market;
  @Autowired private DiagnosisMarket runs;
  @Autowired private CourseCatalogue catalogue;

  private AccountRef admin;

  @BeforeEach
  void administrator() {
    admin = people.admin();
    browser.signIn(admin);
  }

  private String shown() {
    return browser.view().getElement().getTextRecursively();
  }

  private static void press(String label) {
    _click(_get(Button.class, spec -> spec.withText(label)));
  }

  private static TextField field(String label) {
    return _find(TextField.class, spec -> spec.withLabel(label)).getFirst();
  }

  private static void confirm() {
    ConfirmDialog dialog = _get(ConfirmDialog.class);
    com.vaadin.flow.component.ComponentUtil.fireEvent(
        dialog, new ConfirmDialog.ConfirmEvent(dialog, true));
  }

  private CourseVersion newest(String code) {
    return people.as(admin, () -> catalogue.versions(code)).getFirst();
  }

  @Test
  void the_list_says_who_learns_and_who_passed() {
    browser.open(CourseRoutes.ADMIN + "?q=im_reply");

    assertThat(shown()).contains("课程管理", "1 门");
  }

  @SuppressWarnings("unchecked")
  @Test
  void a_new_course_is_written_saved_and_published() {
    browser.open(CourseRoutes.ADMIN);
    press("新建课程");
    field("名称（中文）").setValue("怎么写标题");
    field("编号").setValue("va_title");
    press("新建");
    assertThat(shown()).contains("怎么写标题", "第 1 版草稿");

    press("发布");
    assertThat(shown()).contains("处要改，才能发布", "填写中文简介", "选一个经营维度");

    _find(TextArea.class, spec -> spec.withLabel("简介（中文）")).getFirst().setValue("标题的三段写法");
    ((Select<Dimension>) _get(Select.class, spec -> spec.withLabel("经营维度")))
        .setValue(Dimension.PRODUCT_OPERATION);
    _find(TextField.class, spec -> spec.withLabel("标题（中文）")).getFirst().setValue("三段");
    _find(TextArea.class, spec -> spec.withLabel("正文（中文）")).getFirst().setValue("品类词 + **属性**");
    press("加一张工作表");
    field("工作表名称（中文）").setValue("标题练习表");
    _find(TextArea.class, spec -> spec.withLabel("表格内容（中文）")).getFirst().setValue("商品,旧标题,新标题");
    assertThat(shown()).contains("有未保存的修改");
    press("发布");
    confirm();

    CourseVersion live = newest("va_title");
    assertThat(live.state()).isEqualTo(CourseVersion.State.LIVE);
    assertThat(live.content().lessons().getFirst().text().zh()).isEqualTo("品类词 + **属性**");
    assertThat(live.content().worksheets())
        .containsExactly(
            new Worksheet("sheet-1", new Wording("标题练习表", ""), new Wording("商品,旧标题,新标题", "")));
  }

  @Test
  void what_is_live_is_shown_with_figures_effect_users_and_versions() {
    browser.open(CourseRoutes.editor("on_time"));

    assertThat(shown())
        .contains("学习人数", "学习效果", "条件里用「course_on_time」引用", "没有任务、清单或条件引用它", "第 1 版", "随产品提供");
  }

  @Test
  void the_page_is_there_before_the_effect_is_estimated() {
    runs.open();
    browser.open(CourseRoutes.editor("on_time"));
    assertThat(shown()).contains("学习效果", "正在估计效果").doesNotContain("95% 区间");

    browser.until("95% 区间");
    assertThat(shown()).doesNotContain("正在估计效果");
  }

  @Test
  void a_course_is_archived_after_asking_and_offered_again() {
    market.course("va_archive", null);
    browser.open(CourseRoutes.editor("va_archive"));
    press("下架");
    confirm();
    assertThat(people.as(admin, () -> catalogue.row("va_archive")).state())
        .isEqualTo(CourseState.ARCHIVED);

    press("重新上架");
    assertThat(people.as(admin, () -> catalogue.row("va_archive")).state())
        .isEqualTo(CourseState.PUBLISHED);
  }

  @Test
  void editing_what_is_live_begins_the_next_draft_and_opening_it_changes_nothing() {
    market.course("va_next", CourseMarket.quiz(2));
    CourseVersion before = newest("va_next");
    browser.open(CourseRoutes.editor("va_next") + "?part=edit");
    press("保存草稿");
    assertThat(shown()).contains("没有修改，和使用中的版本一样");
    assertThat(newest("va_next").version()).isEqualTo(1);

    field("名称（英文）").setValue("Another name");
    press("保存草稿");
    CourseVersion draft = newest("va_next");
    assertThat(draft.version()).isEqualTo(2);
    assertThat(draft.content().name().en()).isEqualTo("Another name");
    assertThat(draft.content().lessons()).isEqualTo(before.content().lessons());
    assertThat(draft.content().quiz()).isEqualTo(before.content().quiz());
  }

  @Test
  void lessons_are_added_moved_and_removed_and_keep_their_keys() {
    market.course("va_rows", null);
    browser.open(CourseRoutes.editor("va_rows") + "?part=edit");
    _click(
        _find(
                Button.class,
                spec -> spec.withPredicate(one -> "下移".equals(one.getAriaLabel().orElse(""))))
            .getFirst());
    press("加一节");
    press("保存草稿");

    assertThat(newest("va_rows").content().lessons())
        .extracting(lesson -> lesson.key())
        .isEqualTo(List.of("two", "one", "lesson-3"));
  }
}
