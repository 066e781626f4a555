package com.merchantgrowth.shared.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.PortalTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.task.support.TaskExecutorAdapter;

/** A card whose content is worked out beside the page. */
@PortalTest
class SlowCardTest {
  @Autowired private Browser browser;

  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final SlowWork work = new SlowWork(new TaskExecutorAdapter(waiting::add));

  @BeforeEach
  void open() {
    browser.anonymous();
    UI.getCurrent().removeAll();
  }

  private static final class Effect extends SlowCard<String> {
    private final Supplier<String> answer;

    Effect(Start start, Supplier<String> answer, SlowWork work) {
      super("task.editor.preview", start, work);
      this.answer = answer;
      if (start == Start.AT_ONCE) {
        compute();
      }
    }

    @Override
    protected boolean computed() {
      return true;
    }

    @Override
    protected Supplier<String> task() {
      return answer;
    }

    @Override
    protected void show(String found, Div into) {
      into.setText(found);
    }
  }

  private Effect card(SlowCard.Start start, Supplier<String> answer) {
    Effect card = new Effect(start, answer, work);
    UI.getCurrent().add(card);
    return card;
  }

  private void workIsDone() {
    waiting.remove().run();
    MockVaadin.clientRoundtrip(false);
  }

  private static String text(Effect card) {
    return card.getElement().getTextRecursively();
  }

  @Test
  void what_is_wanted_at_once_shows_progress_until_it_is_there() {
    Effect card = card(SlowCard.Start.AT_ONCE, () -> "6 家");
    assertThat(text(card)).contains("会看到的店铺", "正在筛选店铺").doesNotContain("算一算", "6 家");

    workIsDone();
    assertThat(text(card)).contains("6 家").doesNotContain("正在筛选店铺");
  }

  @Test
  void what_is_asked_for_waits_for_the_button_and_is_computed_once_at_a_time() {
    Effect card = card(SlowCard.Start.ASKED, () -> "6 家");
    assertThat(waiting).isEmpty();

    _click(_get(card, Button.class, spec -> spec.withText("算一算")));
    card.compute();
    assertThat(waiting).hasSize(1);
    workIsDone();
    assertThat(text(card)).contains("6 家", "重新计算");
  }

  @Test
  void what_failed_can_be_tried_again_and_names_its_entry_in_the_log() {
    Queue<String> answers = new ArrayDeque<>();
    Effect card = card(SlowCard.Start.AT_ONCE, answers::remove);
    workIsDone();
    assertThat(text(card)).contains("没能算出来", "错误编号");

    answers.add("7 家");
    _click(_get(card, Button.class, spec -> spec.withText("重试")));
    workIsDone();
    assertThat(text(card)).contains("7 家").doesNotContain("没能算出来");
  }

  @Test
  void what_is_refused_says_why() {
    Effect card =
        card(
            SlowCard.Start.AT_ONCE,
            () -> {
              throw DomainException.notFound("course.error.unknown", "x1");
            });
    workIsDone();

    assertThat(text(card)).contains("x1").doesNotContain("没能算出来");
  }
}
