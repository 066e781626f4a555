package com.merchantgrowth.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.coaching.bulletin.BulletinState;
import com.merchantgrowth.coaching.feedback.ReportState;
import com.merchantgrowth.coaching.plan.ActionState;
import com.merchantgrowth.coaching.plan.Applied;
import com.merchantgrowth.coaching.plan.PlanResult;
import com.merchantgrowth.coaching.salon.SalonState;
import com.merchantgrowth.coaching.salon.SignUpState;
import com.merchantgrowth.coaching.signal.Severity;
import com.merchantgrowth.coaching.signal.SignalCode;
import com.merchantgrowth.course.CourseState;
import com.merchantgrowth.course.CourseStatus;
import com.merchantgrowth.course.CourseVersion;
import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.experience.appeal.Appeal;
import com.merchantgrowth.marketing.effect.ClaimRow;
import com.merchantgrowth.marketing.runtime.OrderBook;
import com.merchantgrowth.marketing.tool.ToolState;
import com.merchantgrowth.marketing.tool.ToolType;
import com.merchantgrowth.marketing.tool.ToolTypes;
import com.merchantgrowth.merchant.ShopStage;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.metric.fact.imports.ImportStatus;
import com.merchantgrowth.metric.run.RunStatus;
import com.merchantgrowth.onboarding.checklist.ItemState;
import com.merchantgrowth.onboarding.checklist.StepState;
import com.merchantgrowth.product.price.Promise;
import com.merchantgrowth.reward.RewardReconciliations;
import com.merchantgrowth.reward.core.GrantState;
import com.merchantgrowth.shared.ui.HelpTexts;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.merchantgrowth.task.AwardRow;
import com.merchantgrowth.task.TaskStage;
import com.merchantgrowth.task.TaskState;
import com.merchantgrowth.task.TaskVersion;
import com.merchantgrowth.task.definition.TaskKind;
import com.merchantgrowth.tier.ladder.TierRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever a page can show has its help; a new state or kind without one fails here. */
@PortalTest
class HelpCoverageTest {
  @Autowired private HelpTexts help;
  @Autowired private ToolTypes tools;
  @Autowired private People people;

  private List<String> missing(Stream<String> keys) {
    return people.as(
        people.merchant(), () -> keys.filter(key -> help.help(key).isEmpty()).toList());
  }

  private static Stream<String> states(String prefix, Enum<?>[] values) {
    return Stream.of(values).map(one -> prefix + one.name().toLowerCase(Locale.ROOT));
  }

  @Test
  void every_state_that_is_shown() {
    assertThat(
            missing(
                Stream.of(
                        states("status.task_", TaskStage.values()),
                        states("status.award_", AwardRow.State.values()),
                        states("status.taskstate_", TaskState.values()),
                        states("status.item_", ItemState.values()),
                        Stream.of("status.item_stuck"),
                        states("status.step_", StepState.values()),
                        states("status.tool_", ToolState.values()),
                        states("status.appeal_", Appeal.State.values()),
                        states("status.reward_", GrantState.values()),
                        states("status.course_", CourseStatus.values()),
                        states("status.promise_", Promise.State.values()),
                        states("status.claim_", ClaimRow.State.values()),
                        states("status.order_", OrderBook.Status.values()),
                        states("status.tier_", TierRules.Reason.values()),
                        states("status.stage_", ShopStage.values()),
                        states("status.condition_", Truth.values()),
                        states("status.import_", ImportStatus.values()),
                        states("status.run_", RunStatus.State.values()),
                        states("status.version_", TaskVersion.State.values()),
                        states("status.version_", CourseVersion.State.values()),
                        states("status.coursestate_", CourseState.values()),
                        states("status.reconcile_", RewardReconciliations.Outcome.values()))
                    .flatMap(keys -> keys)))
        .isEmpty();
  }

  @Test
  void every_state_of_coaching() {
    assertThat(
            missing(
                Stream.of(
                        states("status.plan_", PlanResult.values()),
                        states("status.action_", ActionState.values()),
                        states("status.applied_", Applied.Outcome.values()),
                        states("status.signal_", SignalCode.values()),
                        states("status.severity_", Severity.values()),
                        states("status.bulletin_", BulletinState.values()),
                        states("status.report_", ReportState.values()),
                        states("status.salon_", SalonState.values()),
                        states("status.signup_", SignUpState.values()),
                        Stream.of("later", "ended").map("status.binding_"::concat))
                    .flatMap(keys -> keys)))
        .isEmpty();
  }

  @Test
  void every_kind_of_tool_and_task_and_every_dimension() {
    assertThat(missing(tools.all().stream().map(ToolType::code).map(code -> "tool." + code)))
        .isEmpty();
    assertThat(missing(states("task.", TaskKind.values()))).isEmpty();
    assertThat(missing(states("score.dimension_", Dimension.values()))).isEmpty();
  }

  @Test
  void every_key_a_page_names_in_full() throws IOException {
    Pattern key =
        Pattern.compile(
            "HelpTip\\.(?:of\\(|(?:on|beside)\\([^;]*?,)\\s*"
                + "\"((?:metric|measure|score|tool|task|status)\\.[a-z_0-9]+)\"");
    List<String> named = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String code = Files.readString(file);
        if (code.contains("HelpTip")) {
          Matcher keys = key.matcher(code);
          while (keys.find()) {
            if (!keys.group(1).endsWith("_")) { // only the beginning of a key
              named.add(keys.group(1));
            }
          }
        }
      }
    }
    assertThat(named).contains("score.overall", "score.tier", "status.item_stuck");
    assertThat(missing(named.stream())).isEmpty();
  }

  @Test
  void a_key_that_is_none_has_no_help() {
    assertThat(missing(Stream.of("metric.no_such", "nothing", "metric.", "x.y"))).hasSize(4);
  }
}
