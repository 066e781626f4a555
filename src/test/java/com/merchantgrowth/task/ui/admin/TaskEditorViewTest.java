package com.merchantgrowth.task.ui.admin;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.eligibility.condition.Comparison;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.ui.MeasureEditor;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.merchantgrowth.task.TaskAuthoring;
import com.merchantgrowth.task.TaskBodies;
import com.merchantgrowth.task.TaskCatalogue;
import com.merchantgrowth.task.TaskMarket;
import com.merchantgrowth.task.TaskPublishing;
import com.merchantgrowth.task.TaskVersion;
import com.merchantgrowth.task.definition.Goal;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.merchantgrowth.task.definition.TaskPeriod;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class TaskEditorViewTest {
  @Autowired private Browser browser;
  @Autowired private People people;
  @Autowired private TaskMarket market;
  @Autowired private TaskAuthoring authoring;
  @Autowired private TaskPublishing publishing;
  @Autowired private TaskCatalogue catalogue;
  @Autowired private BusinessCalendar calendar;

  private AccountRef author;
  private AccountRef approver;

  @BeforeEach
  void people() {
    author = people.admin();
    approver = people.admin();
  }

  private TaskDefinition ladder(String name, String category) {
    return TaskBodies.read(
        TaskBodies.ladder(
            name, category, calendar.today().plusDays(3), calendar.today().plusDays(32)));
  }

  private TaskVersion create(String code, TaskDefinition task) {
    return people.as(author, () -> authoring.create(code, task));
  }

  private TaskVersion newest(String code) {
    return people.as(author, () -> catalogue.versions(code).getFirst());
  }

  private TaskVersion published(String code, TaskDefinition task) {
    TaskVersion draft = create(code, task);
    people.run(author, () -> authoring.submit(draft.taskId(), draft.version()));
    people.run(approver, () -> publishing.approve(draft.taskId(), draft.version()));
    return newest(code);
  }

  private static Button button(String text) {
    return _get(Button.class, spec -> spec.withText(text));
  }

  private static Button button(Component in, String text) {
    return _get(in, Button.class, spec -> spec.withText(text));
  }

  private static void confirm(ConfirmDialog dialog) {
    ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, true));
    dialog.close();
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively();
  }

  private String page() {
    return text(browser.view());
  }

  @Test
  void a_ladder_is_built_tried_and_handed_in() {
    List<ShopRef> shops = market.shops("编辑器类目", 6);
    for (int n = 0; n < 6; n++) {
      market.fact(shops.get(n), market.day(0), "paid_orders", 10.0 * n);
    }
    market.rewind().run(0, 0);
    TaskDefinition begun = ladder("阶梯任务", "编辑器类目");
    create("te-build", with(begun, new Goal.Once(once(begun), 500)));
    browser.signIn(author).open("admin/tasks/te-build");

    _click(button("阶梯"));
    assertThat(_get(MeasureEditor.class).getValue()).isNotNull();
    level(1, "10", "1,000");
    level(2, "40", "6000");
    _click(button(_get(PreviewPanel.class), "算一算"));
    browser.until("家会看到 = 6 家符合");
    BacktestPanel backtest = _get(BacktestPanel.class);
    @SuppressWarnings("unchecked")
    Select<PeriodPicker.Choice> period = _get(backtest, Select.class);
    _setValue(period, PeriodPicker.Choice.LAST_30_DAYS);
    _click(button(backtest, "回测"));
    browser.until("累计成本");
    // 10, 20, 30 reach the first level, 40 and 50 the second: 3 × 1,000 + 2 × 6,000
    assertThat(text(backtest)).contains("5 家").contains("1.5 万");
    assertThat(text(_get(LevelTable.class))).contains("3 家").contains("2 家");
    _click(button("提交审批"));

    TaskVersion handedIn = newest("te-build");
    assertThat(handedIn.state()).isEqualTo(TaskVersion.State.IN_REVIEW);
    assertThat(handedIn.definition().goal())
        .isInstanceOfSatisfying(
            Goal.Ladder.class,
            goal ->
                assertThat(goal.levels())
                    .containsExactly(new Goal.Level(10, 1000), new Goal.Level(40, 6000)));
    assertThat(page()).contains("要由另一位管理员审批");
    _assertNone(Button.class, spec -> spec.withText("批准上线"));
  }

  private static Condition once(TaskDefinition task) {
    return new Condition.MetricIs(((Goal.Ladder) task.goal()).measured(), Comparison.AT_LEAST, 10);
  }

  private static TaskDefinition with(TaskDefinition task, Goal goal) {
    return new TaskDefinition(
        task.name(),
        task.why(),
        task.kind(),
        task.dimension(),
        task.towardsTier(),
        task.audience(),
        task.period(),
        task.repeat(),
        goal,
        task.hiddenWhenMet(),
        task.claim(),
        task.rewardKind(),
        task.rewardClaimDays(),
        task.completionsPerShop(),
        task.completionsInAll(),
        task.budget(),
        task.settleDays());
  }

  private static void level(int number, String value, String reward) {
    _click(button("加一级"));
    List<NativeTableRow> rows = _find(_get(LevelTable.class), NativeTableRow.class);
    List<TextField> fields = _find(rows.get(number), TextField.class).stream().toList();
    _setValue(fields.get(0), value);
    _setValue(fields.get(1), reward);
  }

  @Test
  void everything_wrong_is_said_at_its_field_and_above_the_form() {
    TaskDefinition task = ladder("缺很多", "编辑器类目二");
    market.shops("编辑器类目二", 1);
    create("te-wrong", task);
    browser.signIn(author).open("admin/tasks/te-wrong");
    TextArea why = _get(TextArea.class, spec -> spec.withLabel("为什么值得做（商家会看到）"));
    _setValue(why, "");
    TextField budget = _get(TextField.class, spec -> spec.withLabel("总预算"));
    _setValue(budget, "许多");
    _click(button("保存草稿"));
    assertThat(budget.isInvalid()).isTrue();
    assertThat(budget.getErrorMessage()).isEqualTo("「许多」不是数字");
    assertThat(newest("te-wrong").definition()).isEqualTo(task);

    _setValue(budget, "500");
    _click(button("提交审批"));
    assertThat(why.isInvalid()).isTrue();
    assertThat(budget.isInvalid()).isTrue();
    assertThat(text(_get(ProblemSummary.class))).contains("提交前还要改 2 处").contains("总预算");
    assertThat(newest("te-wrong").state()).isEqualTo(TaskVersion.State.DRAFT);
    assertThat(newest("te-wrong").definition().budget()).isEqualTo(500);
  }

  @Test
  void a_second_administrator_approves_what_the_first_has_written() {
    market.shops("编辑器审批", 2);
    TaskVersion draft = create("te-approve", ladder("等我批准", "编辑器审批"));
    people.run(author, () -> authoring.submit(draft.taskId(), draft.version()));

    browser.signIn(approver).open("admin/tasks/te-approve");
    assertThat(page()).contains("只按最高一级").contains(author.username());
    _click(button("批准上线"));

    assertThat(newest("te-approve").state()).isEqualTo(TaskVersion.State.LIVE);
    assertThat(newest("te-approve").approver()).isEqualTo(approver.username());
    assertThat(page()).contains("进行中").contains("各轮情况");
  }

  @Test
  void a_version_is_sent_back_with_what_should_change() {
    market.shops("编辑器退回", 2);
    TaskVersion draft = create("te-back", ladder("要退回的", "编辑器退回"));
    people.run(author, () -> authoring.submit(draft.taskId(), draft.version()));
    browser.signIn(approver).open("admin/tasks/te-back");
    _click(button("退回修改"));
    NoteDialog dialog = _get(NoteDialog.class);
    _click(button(dialog, "退回修改"));
    assertThat(dialog.isOpened()).isTrue();
    _setValue(_get(dialog, TextArea.class), "预算写小一点");
    _click(button(dialog, "退回修改"));

    browser.signIn(author).open("admin/tasks/te-back");
    assertThat(page()).contains("退回意见：预算写小一点");
  }

  @Test
  void what_somebody_else_saved_meanwhile_is_not_overwritten_without_asking() {
    TaskVersion draft = create("te-race", ladder("两个人写", "编辑器类目"));
    browser.signIn(author).open("admin/tasks/te-race");
    TextField name = _get(TextField.class, spec -> spec.withLabel("名称"));
    _setValue(name, "我起的名字");
    assertThat(page()).contains("有未保存的修改");
    people.run(
        approver, () -> authoring.save(draft.taskId(), 1, draft.lock(), ladder("别人起的名字", "编辑器类目")));
    _click(button("保存草稿"));

    assertThat(page()).contains(approver.username() + " 在").contains("你写的还在，没有保存");
    assertThat(newest("te-race").definition().name().zh()).isEqualTo("别人起的名字");
    assertThat(name.getValue()).isEqualTo("我起的名字");
    _click(button("用我写的覆盖"));
    assertThat(newest("te-race").definition().name().zh()).isEqualTo("我起的名字");
  }

  @Test
  void editing_what_is_published_begins_the_next_version_and_shows_what_changes() {
    market.shops("编辑器改版", 2);
    published("te-next", ladder("已上线的", "编辑器改版"));
    browser.signIn(author).open("admin/tasks/te-next");
    _click(button("修改"));
    assertThat(page()).contains("保存后成为第 2 版草稿");
    _setValue(
        _get(
            TextField.class,
            spec ->
                spec.withPredicate(f -> f.getAriaLabel().filter("第 2 级奖励"::equals).isPresent())),
        "5,000");
    assertThat(text(_get(LevelTable.class))).contains("原为 50，奖 6,000").contains("不变");
    _click(button("与第 1 版比较"));
    assertThat(text(_get(DiffDialog.class))).contains("6,000 次曝光").contains("5,000 次曝光");
    _get(DiffDialog.class).close();
    _click(button("保存草稿"));

    assertThat(newest("te-next").version()).isEqualTo(2);
    assertThat(newest("te-next").state()).isEqualTo(TaskVersion.State.DRAFT);
    _click(button("放弃草稿"));
    confirm(_get(ConfirmDialog.class));
    assertThat(newest("te-next").version()).isEqualTo(1);
    assertThat(page()).contains("各轮情况");
  }

  @Test
  void ending_says_first_what_happens_to_those_in_progress() {
    market.shops("编辑器结束", 2);
    published("te-end", ladder("要结束的", "编辑器结束"));
    browser.signIn(author).open("admin/tasks/te-end");
    _click(button("暂停"));
    ConfirmDialog pause = _get(ConfirmDialog.class);
    assertThat(pause.getElement().getProperty("message")).contains("没有新店铺进入");
    confirm(pause);
    assertThat(page()).contains("已暂停");
    _click(button("恢复"));
    _click(button("提前结束"));
    ConfirmDialog end = _get(ConfirmDialog.class);
    assertThat(end.getElement().getProperty("message")).contains("结束后不能恢复");
    confirm(end);

    assertThat(page()).contains("已结束");
    _assertNone(Button.class, spec -> spec.withText("修改"));
    _assertOne(Button.class, spec -> spec.withText("复制"));
  }

  @Test
  void leaving_with_something_typed_asks_first() {
    create("te-leave", ladder("没写完", "编辑器类目"));
    browser.signIn(author).open("admin/tasks/te-leave");
    _setValue(_get(TextField.class, spec -> spec.withLabel("英文名称")), "Unfinished");
    browser.open("admin/tasks");

    assertThat(browser.view()).isInstanceOf(TaskEditorView.class);
    confirm(_get(ConfirmDialog.class));
    assertThat(browser.view()).isInstanceOf(TaskListView.class);
  }

  @Test
  void days_of_a_shop_s_own_and_a_reward_by_click_are_written_as_chosen() {
    create("te-own", ladder("各店自己的日子", "编辑器类目"));
    browser.signIn(author).open("admin/tasks/te-own");
    _click(button("各店自己的日子"));
    assertThat(_find(Span.class, spec -> spec.withText("共 1 轮"))).isEmpty();
    _click(button("保存草稿"));

    TaskDefinition saved = newest("te-own").definition();
    assertThat(saved.period()).isEqualTo(new TaskPeriod.DaysFrom(TaskPeriod.Anchor.OPENING, 30));
    assertThat(saved.rewardClaimDays()).isZero();
  }
}
