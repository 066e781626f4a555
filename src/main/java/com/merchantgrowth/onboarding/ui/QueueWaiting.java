package com.merchantgrowth.onboarding.ui;

import com.merchantgrowth.onboarding.HelpFilter;
import com.merchantgrowth.onboarding.OnboardingDesk;
import com.merchantgrowth.onboarding.OnboardingRoutes;
import com.merchantgrowth.shared.ui.AdminTask;
import com.merchantgrowth.shared.ui.BannerSource;
import java.util.Optional;

/** The belts' queues, among what an administrator should do next. */
@org.springframework.stereotype.Component
class QueueWaiting implements AdminTask {
  private final OnboardingDesk desk;

  QueueWaiting(OnboardingDesk desk) {
    this.desk = desk;
  }

  @Override
  public int order() {
    return 60;
  }

  @Override
  public Optional<Task> task() {
    int waiting = desk.help(new HelpFilter(true, true, "", "")).size();
    return waiting == 0
        ? Optional.empty()
        : Optional.of(
            new Task(
                BannerSource.Tone.INFO,
                "onboarding.queue",
                new Object[] {waiting},
                OnboardingRoutes.HELP + "?queue=1"));
  }
}
