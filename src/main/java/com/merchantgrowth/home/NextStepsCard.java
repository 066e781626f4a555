package com.merchantgrowth.home;

import com.merchantgrowth.shared.ui.AdminTask;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.HomeCard;
import com.merchantgrowth.shared.ui.SetupStep;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** What an administrator does next: the way to the first diagnosis, later what needs attention. */
@org.springframework.stereotype.Component
class NextStepsCard implements HomeCard {
  private final ObjectProvider<SetupStep> steps;
  private final ObjectProvider<AdminTask> tasks;

  NextStepsCard(ObjectProvider<SetupStep> steps, ObjectProvider<AdminTask> tasks) {
    this.steps = steps;
    this.tasks = tasks;
  }

  @Override
  public Page page() {
    return Page.ADMIN;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Width width() {
    return Width.FULL;
  }

  @Override
  public Optional<Component> create(long shopId) {
    List<SetupStep> way = steps.stream().sorted(Comparator.comparingInt(SetupStep::order)).toList();
    Optional<SetupStep> next = way.stream().filter(step -> !step.done()).findFirst();
    return Optional.of(next.map(first -> setup(way, first)).orElseGet(this::work));
  }

  private static Component setup(List<SetupStep> way, SetupStep next) {
    OrderedList list = new OrderedList();
    list.addClassName("next-steps");
    Card card = new Card(list.getTranslation("home.setup.title"));
    card.note(list.getTranslation("home.setup.note"));
    int number = 0;
    for (SetupStep step : way) {
      number++;
      boolean done = step.done();
      Span mark = new Span(done ? "" : Integer.toString(number));
      if (done) {
        mark.add(AppIcon.CHECK.create());
      }
      mark.addClassNames("stepper-mark");
      Span title = new Span(list.getTranslation(step.key() + ".title"));
      title.addClassName("strong");
      Span why = new Span(list.getTranslation(step.key() + ".why"));
      why.addClassNames("quiet", "small");
      Div words = new Div(title, why);
      words.addClassName("two-lines");
      ListItem item = new ListItem(mark, words, end(list, step, done, step == next));
      item.addClassName(done ? "done" : step == next ? "now" : "later");
      list.add(item);
    }
    return card.body(list);
  }

  private static Component end(Component in, SetupStep step, boolean done, boolean next) {
    if (done) {
      return Badge.good(in.getTranslation("home.setup.done"));
    }
    Anchor link = new Anchor(step.route(), in.getTranslation("home.setup.go"));
    link.getElement()
        .setAttribute(
            "aria-label",
            in.getTranslation("home.setup.goTo", in.getTranslation(step.key() + ".title")));
    link.addClassName("button-link");
    if (next) {
      link.addClassName("primary");
    }
    return link;
  }

  private Component work() {
    OrderedList list = new OrderedList();
    list.addClassName("next-steps");
    Card card = new Card(list.getTranslation("home.tasks.title"));
    List<AdminTask.Task> found =
        tasks.stream()
            .sorted(Comparator.comparingInt(AdminTask::order))
            .map(AdminTask::task)
            .flatMap(Optional::stream)
            .toList();
    if (found.isEmpty()) {
      card.badge(Badge.good(list.getTranslation("home.tasks.none")));
      return card.body(new Span(list.getTranslation("home.tasks.noneWhy")));
    }
    card.badge(Badge.neutral(list.getTranslation("home.tasks.count", found.size())));
    for (AdminTask.Task task : found) {
      Span mark = new Span(icon(task).create());
      mark.addClassName(task.tone().name().toLowerCase(java.util.Locale.ROOT) + "-text");
      Span sentence = new Span(list.getTranslation(task.key() + ".sentence", task.args()));
      Anchor link = new Anchor(task.route(), list.getTranslation(task.key() + ".action"));
      link.addClassName("button-link");
      list.add(new ListItem(mark, sentence, link));
    }
    return card.body(list);
  }

  private static AppIcon icon(AdminTask.Task task) {
    return switch (task.tone()) {
      case INFO -> AppIcon.INFO;
      case WARN -> AppIcon.TRIANGLE;
      case BAD -> AppIcon.OCTAGON;
    };
  }
}
