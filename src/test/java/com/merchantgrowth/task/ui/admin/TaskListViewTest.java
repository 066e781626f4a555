package com.merchantgrowth.task.ui.admin;

import static com.github.mvysny.kaributesting.v10.GridKt._clickItem;
import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.merchantgrowth.task.TaskAuthoring;
import com.merchantgrowth.task.TaskBodies;
import com.merchantgrowth.task.TaskCatalogue;
import com.merchantgrowth.task.TaskRow;
import com.merchantgrowth.task.TaskVersion;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class TaskListViewTest {
  @Autowired private Browser browser;
  @Autowired private People people;
  @Autowired private TaskAuthoring authoring;
  @Autowired private TaskCatalogue catalogue;
  @Autowired private BusinessCalendar calendar;
  @Autowired private ReviewsWaiting waiting;

  private TaskDefinition ladder(String name) {
    return TaskBodies.read(
        TaskBodies.ladder(
            name, "列表类目", calendar.today().plusDays(3), calendar.today().plusDays(32)));
  }

  @SuppressWarnings("unchecked")
  private static Grid<TaskRow> grid() {
    return _get(Grid.class, spec -> spec.withId("tasks"));
  }

  @Test
  void the_address_filters_the_list_and_a_click_opens_the_task() {
    AccountRef admin = people.admin();
    people.run(admin, () -> authoring.create("tl-filter", ladder("列表里找得到")));

    browser.signIn(admin).open("admin/tasks?q=列表里找得到&kind=platform_incentive&state=draft");
    assertThat(_size(grid())).isEqualTo(1);
    assertThat(_get(grid(), 0).code()).isEqualTo("tl-filter");
    _clickItem(grid(), 0);
    assertThat(UI.getCurrent().getActiveViewLocation().getPath())
        .isEqualTo("admin/tasks/tl-filter");

    browser.open("admin/tasks?q=列表里找得到&state=ended");
    assertThat(_size(grid())).isZero();
    Component empty = Optional.ofNullable(grid().getEmptyStateComponent()).orElseThrow();
    _click(_get(empty, Button.class, spec -> spec.withText("清空筛选")));
    assertThat(_size(grid())).isPositive();
  }

  @Test
  void a_new_task_begins_with_its_name_and_code_and_opens_in_the_editor() {
    browser.signIn(people.admin()).open("admin/tasks");
    _click(_find(Button.class, spec -> spec.withText("新建任务")).getFirst());
    Dialog dialog = _get(Dialog.class);
    _click(_get(dialog, Button.class, spec -> spec.withText("开始编写")));
    _assertOne(Span.class, spec -> spec.withText("请先填名称"));
    _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("名称")), "十二月冲单");
    _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("任务代码")), "12月");
    _click(_get(dialog, Button.class, spec -> spec.withText("开始编写")));
    assertThat(dialog.isOpened()).isTrue();
    _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("任务代码")), "tl-december");
    _click(_get(dialog, Button.class, spec -> spec.withText("开始编写")));

    assertThat(browser.view()).isInstanceOf(TaskEditorView.class);
    assertThat(_get(H1.class).getText()).isEqualTo("十二月冲单");
  }

  @Test
  void a_task_is_duplicated_as_a_draft_of_its_own() {
    AccountRef admin = people.admin();
    people.run(admin, () -> authoring.create("tl-copied", ladder("被复制的任务")));
    browser.signIn(admin).open("admin/tasks?q=tl-copied");
    _click(
        _get(_getCellComponent(grid(), 0, "actions"), Button.class, spec -> spec.withText("复制")));
    Dialog dialog = _get(Dialog.class);
    _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("任务代码")), "tl-copied");
    _click(_get(dialog, Button.class, spec -> spec.withText("复制为草稿")));
    assertThat(dialog.isOpened()).isTrue();
    _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("任务代码")), "tl-copy");
    _click(_get(dialog, Button.class, spec -> spec.withText("复制为草稿")));

    TaskVersion copy = people.as(admin, () -> catalogue.versions("tl-copy").getFirst());
    assertThat(copy.definition()).isEqualTo(ladder("被复制的任务"));
    assertThat(copy.state()).isEqualTo(TaskVersion.State.DRAFT);
  }

  @Test
  void administrators_are_told_what_waits_for_review() {
    AccountRef admin = people.admin();
    people.run(
        admin,
        () -> {
          TaskVersion draft =
              authoring.create(
                  "tl-waiting",
                  TaskBodies.read(
                      TaskBodies.ladder(
                              "等审批",
                              "列表类目",
                              calendar.today().plusDays(3),
                              calendar.today().plusDays(32))
                          .replace(
                              "{\"attribute\": \"category\", \"in\": [\"列表类目\"]}",
                              "{\"all\": []}")));
          authoring.submit(draft.taskId(), draft.version());
        });

    browser.signIn(admin).open("admin/tasks?state=in_review");
    assertThat(waiting.task().orElseThrow().route()).isEqualTo("admin/tasks?state=in_review");
    assertThat(_size(grid())).isPositive();
  }
}
