package com.merchantgrowth.experience;

import com.merchantgrowth.creator.CreatorFilter;
import com.merchantgrowth.creator.CreatorProfile;
import com.merchantgrowth.creator.CreatorSort;
import com.merchantgrowth.creator.Creators;
import com.merchantgrowth.experience.card.CardDefinition;
import com.merchantgrowth.experience.score.Scorecard;
import com.merchantgrowth.metric.MetricColumns;
import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.metric.PublishedRun;
import com.merchantgrowth.metric.RunColumns;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The creator reputation score (带货口碑分). Creators offer themselves to the whole market, so that
 * whoever has signed in may see every one of them.
 */
@Service
@PreAuthorize("hasAnyRole('MERCHANT', 'SERVICE_PROVIDER', 'ADMIN')")
public class CreatorReputation {
  static final String CARD = "creator_reputation";

  /** How long ago a list compares with. */
  public static final int TREND_DAYS = 7;

  /** More creators than anybody looks through in one list. */
  private static final int MOST = 200_000;

  private final Creators creators;
  private final MetricResults results;
  private final MetricColumns metricColumns;
  private final ScorecardRows cards;
  private final ScoreRunRows runs;
  private final ScoreSheets sheets;

  CreatorReputation(
      Creators creators,
      MetricResults results,
      MetricColumns metricColumns,
      ScorecardRows cards,
      ScoreRunRows runs,
      ScoreSheets sheets) {
    this.creators = creators;
    this.results = results;
    this.metricColumns = metricColumns;
    this.cards = cards;
    this.runs = runs;
    this.sheets = sheets;
  }

  /**
   * A list of creators with the scores of the newest day.
   *
   * @param day null = nothing has been scored yet
   */
  public record Ratings(
      @Nullable LocalDate day, CardDefinition card, List<CreatorRating> creators) {}

  /**
   * @param day null = the newest day with a result
   * @return empty before the first run, on a day without a result, and for a creator the run did
   *     not know
   */
  @Transactional(readOnly = true)
  public Optional<ScoreBox> open(long creator, @Nullable LocalDate day) {
    return sheets
        .of(SubjectKind.CREATOR, creator, day)
        .map(sheet -> new ScoreBox(sheets, () -> {}, sheet));
  }

  /** The days with a result, newest first. */
  @Transactional(readOnly = true)
  public List<LocalDate> days() {
    return sheets.days(SubjectKind.CREATOR);
  }

  /** The scorecard in force. */
  @Transactional(readOnly = true)
  public CardDefinition card() {
    return cards.inForce(CARD).orElseThrow().card();
  }

  /** The creators of a filter by code; a number of statements that does not depend on how many. */
  @Transactional(readOnly = true)
  public Ratings ratings(CreatorFilter filter) {
    List<CreatorProfile> found = creators.page(filter, CreatorSort.BY_CODE, 0, MOST);
    Optional<PublishedRun> newest = results.latest(SubjectKind.CREATOR);
    CardDefinition card = newest.flatMap(this::cardOf).orElseGet(this::card);
    if (newest.isEmpty()) {
      return new Ratings(null, card, found.stream().map(CreatorRating::unknown).toList());
    }
    Columns now = columns(newest.get(), card);
    Optional<Columns> before =
        results
            .run(SubjectKind.CREATOR, newest.get().day().minusDays(TREND_DAYS))
            .map(run -> columns(run, card));
    Scorecard scorecard = card.scorecard();
    List<CreatorRating> ratings = new ArrayList<>(found.size());
    for (CreatorProfile creator : found) {
      double[] row = now.row(creator.id());
      double earlier = before.map(columns -> columns.row(creator.id())[0]).orElse(Double.NaN);
      List<Double> dimensions = new ArrayList<>();
      for (int i = 2; i < row.length; i++) {
        dimensions.add(row[i]);
      }
      ratings.add(
          new CreatorRating(
              creator,
              row[0],
              Double.isNaN(row[0]) ? null : scorecard.band(row[0]).code(),
              row[0] - earlier,
              row[1],
              List.copyOf(dimensions)));
    }
    return new Ratings(newest.get().day(), card, ratings);
  }

  private Optional<CardDefinition> cardOf(PublishedRun run) {
    return runs.of(run.id())
        .flatMap(scored -> cards.find(scored.code(), scored.version()))
        .map(CardVersion::card);
  }

  /** Total, sample and dimensions of everybody of a run; a metric the run lacks is unknown. */
  private Columns columns(PublishedRun run, CardDefinition card) {
    List<String> codes = new ArrayList<>(List.of(card.metric(), card.sampleMetric()));
    card.dimensions().forEach(one -> codes.add(one.metric() == null ? "" : one.metric()));
    int[] places = codes.stream().mapToInt(code -> run.position(code).orElse(-1)).toArray();
    int[] known = Arrays.stream(places).filter(place -> place >= 0).toArray();
    RunColumns columns = metricColumns.of(run, known);
    int[] columnOf =
        IntStream.of(places)
            .map(
                place ->
                    IntStream.range(0, known.length)
                        .filter(i -> known[i] == place)
                        .findFirst()
                        .orElse(-1))
            .toArray();
    return new Columns(columns, columnOf);
  }

  @SuppressWarnings("ArrayRecordComponent") // read only, never compared
  private record Columns(RunColumns run, int[] columnOf) {
    double[] row(long subject) {
      int at = Arrays.binarySearch(run.subjects(), subject);
      double[] row = new double[columnOf.length];
      for (int i = 0; i < row.length; i++) {
        row[i] = at < 0 || columnOf[i] < 0 ? Double.NaN : run.values()[columnOf[i]][at];
      }
      return row;
    }
  }
}
