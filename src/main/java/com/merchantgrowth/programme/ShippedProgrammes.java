package com.merchantgrowth.programme;

import com.merchantgrowth.programme.plan.ProgrammeDefinition;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.task.TaskSetup;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Brings the programme that ships with the product when it is first met, closed, and its tasks as
 * drafts for administrators to look at.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 230) // after the measures they name
class ShippedProgrammes implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(ShippedProgrammes.class);

  private final ProgrammeRows rows;
  private final TaskSetup tasks;
  private final BusinessCalendar calendar;

  ShippedProgrammes(ProgrammeRows rows, TaskSetup tasks, BusinessCalendar calendar) {
    this.rows = rows;
    this.tasks = tasks;
    this.calendar = calendar;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    List<String> known = rows.inForce().stream().map(one -> one.programme().code()).toList();
    ProgrammeDefinition shipped = ShippedProgramme.definition();
    if (known.contains(shipped.code())) {
      return;
    }
    try {
      rows.insert(new ProgrammeVersion(shipped, 1, ProgrammeVersion.SYSTEM, calendar.now()));
    } catch (DuplicateKeyException e) {
      LOG.info("{} has just been stored by another node's first start", shipped.code());
      return;
    }
    ShippedProgramme.tasks()
        .forEach((code, task) -> tasks.draft(code, task, ProgrammeVersion.SYSTEM));
  }
}
