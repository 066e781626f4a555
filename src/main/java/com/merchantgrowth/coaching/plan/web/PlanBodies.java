package com.merchantgrowth.coaching.plan.web;

import com.merchantgrowth.coaching.plan.Applied;
import com.merchantgrowth.coaching.plan.Contact;
import com.merchantgrowth.coaching.plan.Objective;
import com.merchantgrowth.coaching.plan.PlanAction;
import com.merchantgrowth.coaching.plan.PlanFile;
import com.merchantgrowth.coaching.plan.PlanPage;
import com.merchantgrowth.coaching.plan.PlanRow;
import com.merchantgrowth.coaching.plan.SharedPlan;
import com.merchantgrowth.eligibility.condition.ConditionJson;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.shared.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What plans look like on the wire. */
final class PlanBodies {
  private PlanBodies() {}

  /**
   * @param kind metric, score or step
   * @param from null = not known when the plan began
   * @param value in the last run, or at the close; null = not known
   */
  record ObjectiveBody(
      String kind, String code, @Nullable Double from, double to, @Nullable Double value) {
    static @Nullable ObjectiveBody of(@Nullable Objective objective, double value) {
      return objective == null
          ? null
          : new ObjectiveBody(
              objective.target().kind().code(),
              objective.target().code(),
              known(objective.from()),
              objective.target().to(),
              known(value));
    }
  }

  /**
   * @param closedBy null = a daily run
   * @param satisfaction 1 … 5; null = the merchant has not said
   */
  record RowBody(
      long id,
      String shop,
      String shopName,
      String playbook,
      String titleZh,
      String titleEn,
      LocalDate startsOn,
      LocalDate endsOn,
      @Nullable ObjectiveBody objective,
      int actions,
      int done,
      int blocked,
      int overdue,
      @Nullable LocalDate closedOn,
      @Nullable String result,
      @Nullable Integer satisfaction) {
    static RowBody of(PlanRow row) {
      SharedPlan plan = row.plan();
      SharedPlan.Closing closing = plan.closing();
      SharedPlan.Satisfaction said = plan.satisfaction();
      return new RowBody(
          plan.id(),
          row.shop().code(),
          row.shop().name(),
          plan.playbook(),
          plan.title().zh(),
          plan.title().en(),
          plan.startsOn(),
          plan.endsOn(),
          ObjectiveBody.of(plan.objective(), row.value()),
          row.counts().all(),
          row.counts().done(),
          row.counts().blocked(),
          row.counts().overdue(),
          closing == null ? null : closing.day(),
          closing == null ? null : closing.result().code(),
          said == null ? null : said.stars());
    }
  }

  record RowsBody(int total, List<RowBody> plans) {}

  /**
   * @param version to be sent along when the action is moved
   * @param owner the name of who has taken it on; null = anybody of the side
   * @param measure the condition that completes it; null = its side ticks it
   * @param doneBy null = the data
   * @param doneValue the number that completed it
   */
  record ActionBody(
      long id,
      int version,
      String side,
      @Nullable String owner,
      String titleZh,
      String titleEn,
      LocalDate dueOn,
      String state,
      boolean overdue,
      String reason,
      @Nullable JsonNode measure,
      @Nullable LocalDate doneOn,
      @Nullable String doneBy,
      @Nullable Double doneValue,
      boolean byData) {
    static ActionBody of(PlanAction action, PlanPage page) {
      Long owner = action.owner();
      AccountRef known = owner == null ? null : page.people().get(owner);
      Wording title = action.title();
      return new ActionBody(
          action.id(),
          action.version(),
          action.side().code(),
          known == null ? null : known.displayName(),
          title.zh(),
          title.en(),
          action.dueOn(),
          action.state().code(),
          page.plan().running() && action.overdue(page.today()),
          action.reason(),
          action.measure() == null ? null : ConditionJson.node(action.measure()),
          action.doneOn(),
          action.doneBy().isEmpty() ? null : action.doneBy(),
          known(action.doneValue()),
          action.byData());
    }
  }

  record NoteBody(@Nullable Long action, String by, String text, Instant at) {}

  record FileBody(long id, String name, String kind, int bytes) {
    static FileBody of(PlanFile file) {
      return new FileBody(
          file.id(), file.name(), file.kind().name().toLowerCase(Locale.ROOT), file.bytes());
    }
  }

  record ContactBody(
      long id,
      @Nullable Long plan,
      String kind,
      LocalDate day,
      int minutes,
      String outcome,
      @Nullable LocalDate nextOn) {
    static ContactBody of(Contact contact) {
      return new ContactBody(
          contact.id(),
          contact.planId(),
          contact.kind().code(),
          contact.day(),
          contact.minutes(),
          contact.outcome(),
          contact.nextOn());
    }
  }

  /**
   * @param version to be sent along when the plan is closed
   */
  record PlanBody(
      long id,
      int version,
      String shop,
      String playbook,
      String titleZh,
      String titleEn,
      LocalDate startsOn,
      LocalDate endsOn,
      @Nullable ObjectiveBody objective,
      @Nullable LocalDate closedOn,
      @Nullable String closedBy,
      @Nullable String result,
      @Nullable Integer satisfaction,
      List<ActionBody> actions,
      List<NoteBody> notes,
      List<FileBody> files) {
    static PlanBody of(PlanPage page) {
      SharedPlan plan = page.plan();
      SharedPlan.Closing closing = plan.closing();
      SharedPlan.Satisfaction said = plan.satisfaction();
      return new PlanBody(
          plan.id(),
          plan.version(),
          page.shop().code(),
          plan.playbook(),
          plan.title().zh(),
          plan.title().en(),
          plan.startsOn(),
          plan.endsOn(),
          ObjectiveBody.of(plan.objective(), page.value()),
          closing == null ? null : closing.day(),
          closing == null || closing.by().isEmpty() ? null : closing.by(),
          closing == null ? null : closing.result().code(),
          said == null ? null : said.stars(),
          page.actions().stream().map(action -> ActionBody.of(action, page)).toList(),
          page.notes().stream()
              .map(
                  note -> {
                    AccountRef by = page.people().get(note.account());
                    return new NoteBody(
                        note.actionId(),
                        by == null ? "" : by.displayName(),
                        note.words(),
                        note.writtenAt());
                  })
              .toList(),
          page.files().stream().map(FileBody::of).toList());
    }
  }

  /**
   * @param outcome done, already, not_yours, failed
   * @param reason the stable code of why not; null when it is done
   */
  record AppliedBody(String shop, String outcome, @Nullable Long plan, @Nullable String reason) {
    static AppliedBody of(Applied applied) {
      return new AppliedBody(
          applied.shop(),
          applied.outcome().name().toLowerCase(Locale.ROOT),
          applied.planId(),
          applied.key().isEmpty() ? null : applied.key());
    }
  }

  private static @Nullable Double known(double value) {
    return Double.isNaN(value) ? null : value;
  }
}
