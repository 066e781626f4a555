package com.merchantgrowth.metric.run.ui;

import com.merchantgrowth.metric.run.DailyRunState;
import com.merchantgrowth.shared.ui.BannerSource;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HomeCard;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells administrators that the newest run failed, or that a result is late. */
@Component
class RunBanner implements BannerSource {
  private final DailyRunState state;

  RunBanner(DailyRunState state) {
    this.state = state;
  }

  @Override
  public Optional<Banner> banner(HomeCard.Page audience) {
    if (audience != HomeCard.Page.ADMIN) {
      return Optional.empty();
    }
    return state
        .failed()
        .map(
            run ->
                new Banner(
                    Tone.BAD,
                    "metric.banner.failed",
                    new Object[] {word(run.day()), String.valueOf(run.errorId())},
                    RunsView.ROUTE))
        .or(
            () ->
                state
                    .lateDay()
                    .map(
                        day ->
                            new Banner(
                                Tone.WARN,
                                "metric.banner.late",
                                new Object[] {word(day)},
                                RunsView.ROUTE)));
  }

  private static String word(LocalDate day) {
    return Formats.of(UI.getCurrent().getLocale()).dayOfWeek(day);
  }
}
