package com.merchantgrowth.programme;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.AggregateRequest;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.MetricWindow;
import com.merchantgrowth.metric.Scale;
import com.merchantgrowth.metric.run.FactAnswers;
import com.merchantgrowth.metric.run.PersonalWindows;
import com.merchantgrowth.programme.plan.Months;
import com.merchantgrowth.programme.plan.ProgrammeDefinition;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.task.TaskCatalogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came of programmes, for administrators: read from the facts of those who joined. */
@Service
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class ProgrammeResults {
  /** As far back as the tasks look for a first sale. */
  private static final int SALES_DAYS = 366;

  private final ProgrammeRows programmes;
  private final MemberRows members;
  private final FactAnswers facts;
  private final TaskCatalogue tasks;
  private final BusinessCalendar calendar;

  ProgrammeResults(
      ProgrammeRows programmes,
      MemberRows members,
      FactAnswers facts,
      TaskCatalogue tasks,
      BusinessCalendar calendar) {
    this.programmes = programmes;
    this.members = members;
    this.facts = facts;
    this.tasks = tasks;
    this.calendar = calendar;
  }

  /**
   * @throws DomainException not found, if there is no such programme
   */
  @Transactional(readOnly = true)
  public ProgrammeResult of(String code) {
    ProgrammeDefinition programme =
        programmes
            .inForce(code)
            .orElseThrow(() -> DomainException.notFound("programme.error.unknown", code))
            .programme();
    Sales sales = sales(code);
    long[] reached = Months.reached(sales.months, programme.milestones());
    return new ProgrammeResult(
        sales.day,
        sales.members.size(),
        Arrays.stream(sales.firstSale).filter(day -> !Double.isNaN(day)).count(),
        programme.tracks().stream()
            .map(
                track ->
                    new ProgrammeResult.Share(
                        track.code(),
                        sales.members.stream()
                            .filter(member -> member.track().equals(track.code()))
                            .count()))
            .toList(),
        IntStream.range(0, reached.length)
            .mapToObj(i -> new ProgrammeResult.Reached(programme.milestones().get(i), reached[i]))
            .toList(),
        tasks.named(programme.tasks()));
  }

  /** Everybody who joined, by shop id. */
  @Transactional(readOnly = true)
  public List<ProgrammeResult.Member> members(String code) {
    Sales sales = sales(code);
    return IntStream.range(0, sales.members.size())
        .mapToObj(
            i ->
                new ProgrammeResult.Member(
                    sales.members.get(i),
                    Double.isNaN(sales.firstSale[i])
                        ? null
                        : LocalDate.ofEpochDay((long) sales.firstSale[i]),
                    Arrays.stream(sales.months).map(month -> month[i]).toList()))
        .toList();
  }

  /**
   * @param firstSale one a member, as {@link LocalDate#toEpochDay()}; NaN = not yet
   * @param months per month one number a member, in fen; NaN = has not begun
   */
  @SuppressWarnings("ArrayRecordComponent") // columns, never compared
  private record Sales(
      LocalDate day, List<Membership> members, double[] firstSale, double[][] months) {}

  /** Two scans of the facts, however many joined. */
  private Sales sales(String code) {
    List<Membership> all = members.all(code);
    long[] shops = all.stream().mapToLong(Membership::shopId).toArray();
    LocalDate day = calendar.yesterday();
    if (shops.length == 0) {
      return new Sales(day, all, new double[0], new double[Months.COUNTED][0]);
    }
    double[] first = facts.of(day, List.of(firstSale()), List.of(), shops).values()[0];
    List<AggregateRequest> requests = new ArrayList<>();
    List<PersonalWindows> windows = new ArrayList<>();
    for (int month = 0; month < Months.COUNTED; month++) {
      String name = "programme month " + month;
      requests.add(
          new AggregateRequest(
              name,
              Aggregate.of(Aggregate.Kind.SUM),
              MeasureSum.parse("gmv"),
              null,
              Scale.ONE,
              new MetricWindow.Personal(name, DayRange.lastDays(SALES_DAYS, day))));
      windows.add(month(name, month, shops, first, day));
    }
    return new Sales(day, all, first, facts.of(day, requests, windows, shops).values());
  }

  private static AggregateRequest firstSale() {
    return new AggregateRequest(
        "programme first sale",
        Aggregate.firstDay(1),
        MeasureSum.parse("paid_orders"),
        null,
        Scale.ONE,
        MetricWindow.lastDays(SALES_DAYS));
  }

  /** The days of a month of those that have begun it. */
  private static PersonalWindows month(
      String name, int month, long[] shops, double[] first, LocalDate day) {
    List<long[]> rows = new ArrayList<>();
    for (int i = 0; i < shops.length; i++) {
      if (!Double.isNaN(first[i])) {
        long begin = (long) first[i] + (long) month * Months.DAYS;
        if (begin <= day.toEpochDay()) {
          rows.add(
              new long[] {shops[i], begin, Math.min(begin + Months.DAYS - 1, day.toEpochDay())});
        }
      }
    }
    return new PersonalWindows(
        name,
        rows.stream().mapToLong(row -> row[0]).toArray(),
        rows.stream().mapToLong(row -> row[1]).toArray(),
        rows.stream().mapToLong(row -> row[2]).toArray());
  }
}
