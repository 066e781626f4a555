package com.merchantgrowth.coaching.plan.ui;

import com.merchantgrowth.coaching.plan.Applied;
import com.merchantgrowth.coaching.plan.PlanRoutes;
import com.merchantgrowth.coaching.plan.PlaybookApplying;
import com.merchantgrowth.coaching.playbook.Playbook;
import com.merchantgrowth.merchant.ShopFilter;
import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.merchant.ShopStage;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.DayField;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.SlowWork;
import com.merchantgrowth.shared.ui.WorkProgress;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * 批量建计划: a playbook for one shop or many, chosen by filter or pasted. It shows how far it is and
 * what became of each shop; asked again in the same dialog, nothing is made twice.
 */
final class ApplyDialog extends Dialog {
  private static final int STEP = 10;

  private final transient PlanDesk desk;
  private final transient PlanWords words;
  private final transient Runnable applied;
  private final String batch = UUID.randomUUID().toString();
  private final Select<Playbook> playbook = new Select<>();
  private final DatePicker start;
  private final TextField name = new TextField();
  private final TextField belt = new TextField();
  private final Select<ShopStage> stage = new Select<>();
  private final TextArea codes = new TextArea();
  private final Div said = new Div();
  private final Button apply;

  /**
   * @param code of the playbook; empty = to be chosen
   * @param shops codes to begin with
   */
  ApplyDialog(String code, List<String> shops, PlanDesk desk, PlanWords words, Runnable applied) {
    this.desk = desk;
    this.words = words;
    this.applied = applied;
    setHeaderTitle(words.t("apply.many"));
    setWidth("min(760px, 96vw)");
    List<Playbook> offered = desk.playbooks().offered();
    playbook.setLabel(words.t("apply.playbook"));
    playbook.setItems(offered);
    playbook.setItemLabelGenerator(one -> words.in(one.name()));
    playbook.setWidthFull();
    playbook.addValueChangeListener(
        change ->
            playbook.setHelperText(
                change.getValue() == null ? "" : words.playbooks().aim(change.getValue())));
    offered.stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .ifPresent(playbook::setValue);
    LocalDate today = desk.calendar().today();
    start = DayField.create(words.t("apply.start"));
    start.setMin(today);
    start.setMax(today.plusDays(PlaybookApplying.MOST_AHEAD));
    start.setValue(today);
    codes.setLabel(words.t("apply.codes"));
    codes.setHelperText(words.t("apply.codes.hint", PlaybookApplying.MOST_SHOPS));
    codes.setValue(String.join("\n", shops));
    codes.setMinRows(3);
    codes.setMaxRows(8);
    codes.setWidthFull();
    said.addClassName("stack");
    Div form = new Div(playbook, start, finder(), codes, said);
    form.addClassName("stack");
    add(form);
    apply = Buttons.primary(words.t("apply.act"), this::run);
    getFooter().add(Buttons.secondary(words.any("shared.close"), this::close), apply);
  }

  private Component finder() {
    name.setLabel(words.any("merchant.shops.search"));
    belt.setLabel(words.any("merchant.attribute.belt"));
    stage.setLabel(words.any("merchant.attribute.stage"));
    stage.setItems(ShopStage.values());
    stage.setEmptySelectionAllowed(true);
    stage.setEmptySelectionCaption(words.any("shared.filter.all"));
    stage.setItemLabelGenerator(
        one -> one == null ? words.any("shared.filter.all") : words.playbooks().stage(one));
    Div row = new Div(name, belt, stage, Buttons.secondary(words.t("apply.find"), this::find));
    row.addClassName("toolbar");
    return row;
  }

  /** Adds what the filter finds to what is there. */
  private void find() {
    Set<String> all = new LinkedHashSet<>(PlaybookApplying.codes(codes.getValue()));
    int before = all.size();
    desk
        .shops()
        .page(
            new ShopFilter(
                name.getValue().strip(),
                "",
                "",
                "",
                belt.getValue().strip(),
                stage.isEmpty() ? "" : stage.getValue().code()),
            0,
            PlaybookApplying.MOST_SHOPS)
        .shops()
        .stream()
        .map(ShopProfile::code)
        .forEach(all::add);
    codes.setValue(String.join("\n", all));
    said.removeAll();
    said.add(Note.info(words.t("apply.found", all.size() - before, all.size())));
  }

  private void run() {
    said.removeAll();
    if (playbook.isEmpty() || start.isEmpty()) {
      said.add(Note.bad(words.t("apply.choose")));
      return;
    }
    PlaybookApplying.Request request =
        new PlaybookApplying.Request(
            playbook.getValue().code(),
            batch + "-" + playbook.getValue().code().hashCode(),
            start.getValue(),
            PlaybookApplying.codes(codes.getValue()));
    WorkProgress progress = new WorkProgress();
    progress.update(0, request.shops().size(), words.t("apply.working"));
    said.add(progress);
    apply.setVisible(false);
    UI ui = UI.getCurrent();
    desk.slow()
        .run(
            () ->
                desk.applying()
                    .apply(request, done -> tell(ui, progress, done, request.shops().size())),
            this::show,
            this::failed);
  }

  private void tell(UI ui, WorkProgress progress, int done, int all) {
    if (done % STEP != 0) {
      return;
    }
    try {
      ui.access(() -> progress.update(done, all, words.t("apply.working")));
    } catch (UIDetachedException left) {
      return; // the page was left; the work goes on
    }
  }

  private void failed(SlowWork.Failure failure) {
    apply.setVisible(true);
    said.removeAll();
    said.add(
        Note.bad(
            switch (failure) {
              case SlowWork.Failure.Refused(var refusal) ->
                  words.any(refusal.key(), refusal.args());
              case SlowWork.Failure.Broken(var id) -> words.any("shell.error.failed.notice", id);
            }));
  }

  private void show(List<Applied> answers) {
    boolean all = count(answers, Applied.Outcome.DONE) == answers.size();
    apply.setVisible(!all);
    apply.setText(words.t("apply.again"));
    said.removeAll();
    String sentence =
        Arrays.stream(Applied.Outcome.values())
            .filter(one -> count(answers, one) > 0)
            .map(one -> words.t("apply.count." + code(one), count(answers, one)))
            .collect(Collectors.joining(words.t("apply.comma")));
    said.add(all ? Note.good(sentence) : Note.warn(sentence));
    DataTable table =
        new DataTable(
            words.t("apply.results"),
            List.of(words.t("col.shop"), words.t("apply.outcome"), words.t("apply.reason")),
            Set.of());
    answers.forEach(
        one ->
            table.cells(
                List.of(
                    shop(one),
                    badge(one),
                    new Span(
                        one.key().isEmpty() ? "" : words.any(one.key(), one.args().toArray())))));
    said.add(table);
    applied.run();
  }

  private static Component shop(Applied one) {
    Long plan = one.planId();
    String text = one.name().isEmpty() ? one.shop() : one.name() + " " + one.shop();
    return plan == null ? new Span(text) : new Anchor(PlanRoutes.plan(plan, one.shop()), text);
  }

  private HelpTip badge(Applied one) {
    String outcome = code(one.outcome());
    return HelpTip.on(plain(one, words.t("apply.outcome." + outcome)), "status.applied_" + outcome);
  }

  private static Badge plain(Applied one, String text) {
    return switch (one.outcome()) {
      case DONE -> Badge.good(text);
      case ALREADY -> Badge.neutral(text);
      case NOT_YOURS, FAILED -> Badge.bad(text);
    };
  }

  private static String code(Applied.Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }

  private static long count(List<Applied> answers, Applied.Outcome outcome) {
    return answers.stream().filter(one -> one.outcome() == outcome).count();
  }
}
