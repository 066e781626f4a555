package com.merchantgrowth.course;

import com.merchantgrowth.course.recommend.Gap;
import com.merchantgrowth.course.recommend.Offer;
import com.merchantgrowth.course.recommend.Recommendation;
import com.merchantgrowth.course.recommend.Recommender;
import com.merchantgrowth.diagnosis.Diagnosis;
import com.merchantgrowth.diagnosis.DiagnosisQueries;
import com.merchantgrowth.diagnosis.MetricLine;
import com.merchantgrowth.diagnosis.score.Advice;
import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.metric.SubjectDay;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which courses help a shop now, from its newest diagnosis; the rules are {@link Recommender}'s.
 */
@Service
@PreAuthorize("hasAnyRole('MERCHANT', 'SERVICE_PROVIDER', 'ADMIN')")
public class CourseRecommendations {
  /** How far back it is looked whether a gap had been closed after a pass. */
  private static final int LOOK_BACK_DAYS = 180;

  private final Courses courses;
  private final DiagnosisQueries diagnoses;
  private final MetricResults results;
  private final Shops shops;
  private final BusinessCalendar calendar;

  CourseRecommendations(
      Courses courses,
      DiagnosisQueries diagnoses,
      MetricResults results,
      Shops shops,
      BusinessCalendar calendar) {
    this.courses = courses;
    this.diagnoses = diagnoses;
    this.results = results;
    this.shops = shops;
    this.calendar = calendar;
  }

  /**
   * Best first; empty when the shop has no gap, or none that a course helps with.
   *
   * @throws com.merchantgrowth.shared.DomainException not found, if the caller may not see the shop
   */
  @Transactional(readOnly = true)
  public List<Recommended> of(long shopId) {
    return of(shopId, courses.of(shopId));
  }

  /** The same, for who has read the shop's courses already. */
  @Transactional(readOnly = true)
  public List<Recommended> of(long shopId, List<CourseCard> all) {
    List<CourseCard> cards = all.stream().filter(CourseCard::offered).toList();
    if (cards.isEmpty()) {
      return List.of();
    }
    Optional<Diagnosis> diagnosis = diagnoses.of(shopId, null);
    List<Gap> gaps = diagnosis.filter(CourseRecommendations::compared).map(this::gaps).orElse(null);
    ShopProfile profile = shops.profile(shopId, calendar.today());
    Recommender.Shop shop =
        new Recommender.Shop(
            gaps, profile.tier(), profile.stage() == null ? "" : profile.stage().code());
    List<SubjectDay> past = past(shopId, cards, gaps);
    List<Offer> offers = cards.stream().map(card -> offer(card, past)).toList();
    Map<String, CourseCard> byCode =
        cards.stream().collect(Collectors.toMap(CourseCard::code, Function.identity()));
    return Recommender.of(shop, offers).stream()
        .map(one -> recommended(one, byCode, diagnosis.orElse(null)))
        .toList();
  }

  /** A shop that is not compared with anybody has no diagnosis to speak of. */
  private static boolean compared(Diagnosis diagnosis) {
    return diagnosis.active() && diagnosis.metrics().stream().anyMatch(MetricLine::hasPercentile);
  }

  private List<Gap> gaps(Diagnosis diagnosis) {
    return diagnosis.advice().stream().map(advice -> gap(advice, diagnosis)).toList();
  }

  private static Gap gap(Advice advice, Diagnosis diagnosis) {
    MetricLine line = diagnosis.metric(advice.metric().code()).orElseThrow();
    return new Gap(
        line.code(),
        advice.dimension(),
        line.percentile(),
        line.marks().n(),
        advice.dimensionGain());
  }

  /** The days since the first pass of a course that helps with an open gap; none without one. */
  private List<SubjectDay> past(long shopId, List<CourseCard> cards, @Nullable List<Gap> gaps) {
    if (gaps == null || gaps.isEmpty()) {
      return List.of();
    }
    Set<String> open = gaps.stream().map(Gap::metric).collect(Collectors.toSet());
    Optional<LocalDate> first =
        cards.stream()
            .filter(card -> card.content().metrics().stream().anyMatch(open::contains))
            .map(CourseCard::passedOn)
            .filter(Objects::nonNull)
            .min(LocalDate::compareTo);
    LocalDate today = calendar.today();
    return first
        .filter(day -> day.isBefore(today))
        .map(
            day ->
                day.isBefore(today.minusDays(LOOK_BACK_DAYS))
                    ? today.minusDays(LOOK_BACK_DAYS)
                    : day)
        .map(
            day ->
                results.history(SubjectKind.SHOP, shopId, DayRange.closed(day.plusDays(1), today)))
        .orElse(List.of());
  }

  private static Offer offer(CourseCard card, List<SubjectDay> past) {
    LocalDate passedOn = card.passedOn();
    Set<String> cameBack = new HashSet<>();
    if (passedOn != null) {
      for (String metric : card.content().metrics()) {
        Map<LocalDate, Double> percentiles =
            past.stream().collect(Collectors.toMap(SubjectDay::day, day -> day.percentile(metric)));
        if (Recommender.cameBack(passedOn, percentiles)) {
          cameBack.add(metric);
        }
      }
    }
    return new Offer(
        card.code(),
        card.content().metrics(),
        card.content().tiers(),
        card.content().stages(),
        passedOn != null,
        cameBack);
  }

  private static Recommended recommended(
      Recommendation one, Map<String, CourseCard> cards, @Nullable Diagnosis diagnosis) {
    CourseCard card = Objects.requireNonNull(cards.get(one.course()));
    Gap gap = one.gap();
    return gap == null || diagnosis == null
        ? new Recommended(card, one, null, null)
        : new Recommended(
            card, one, diagnosis.metric(gap.metric()).orElseThrow().definition(), diagnosis.day());
  }
}
