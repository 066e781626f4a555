package com.merchantgrowth.demo;

import com.merchantgrowth.demo.market.ShopPlan;
import com.merchantgrowth.programme.Membership;
import com.merchantgrowth.programme.ProgrammeSetup;
import com.merchantgrowth.programme.ShippedProgramme;
import com.merchantgrowth.task.TaskSetup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Opens the incubation plan and lets new shops join it, two of three a few days after opening. */
class DemoProgrammes {
  private static final int JOIN_AFTER = 2;

  private final ProgrammeSetup programmes;
  private final TaskSetup tasks;

  DemoProgrammes(ProgrammeSetup programmes, TaskSetup tasks) {
    this.programmes = programmes;
    this.tasks = tasks;
  }

  /**
   * @param shops all there are, by their id
   */
  void prepare(SortedMap<Long, ShopPlan> shops, LocalDate lastDay) {
    LocalDate from = lastDay.minusDays(DemoRuns.DAYS);
    ShippedProgramme.tasks()
        .keySet()
        .forEach(task -> tasks.publishDraft(task, DemoTasks.APPROVER, from));
    programmes.open(ShippedProgramme.CODE, DemoTasks.AUTHOR);
    List<Membership> joining = new ArrayList<>();
    shops.forEach(
        (id, plan) -> {
          LocalDate joined = plan.openedOn().plusDays(JOIN_AFTER);
          if (plan.newcomer() && !joined.isAfter(lastDay) && id % 3 != 0) {
            joining.add(
                new Membership(
                    ShippedProgramme.CODE,
                    id,
                    id % 2 == 0 ? ShippedProgramme.SUPPLY : ShippedProgramme.LIVE,
                    joined,
                    DemoTasks.AUTHOR));
          }
        });
    programmes.join(joining);
  }
}
