package com.merchantgrowth.coaching.evaluation;

import com.merchantgrowth.coaching.CoachDirectory;
import com.merchantgrowth.coaching.OrganisationRef;
import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.metric.PublishedRun;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.SubjectKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How provider organisations do, by the newest run, with every figure and every level's condition
 * laid open: a provider reads its own, administrators all and set the levels.
 */
@Service
public class ProviderEvaluations {
  private static final String SHIPPED = "/coaching/provider-levels.json";
  private static final ProviderFigures NONE = new ProviderFigures(0, 0, 0, 0, 0, 0, 0, 0);

  private final EvaluationRows rows;
  private final CoachDirectory coaches;
  private final MetricResults results;
  private final CurrentAccount current;
  private final AuditTrail audit;
  private final BusinessCalendar calendar;

  ProviderEvaluations(
      EvaluationRows rows,
      CoachDirectory coaches,
      MetricResults results,
      CurrentAccount current,
      AuditTrail audit,
      BusinessCalendar calendar) {
    this.rows = rows;
    this.coaches = coaches;
    this.results = results;
    this.current = current;
    this.audit = audit;
    this.calendar = calendar;
  }

  /**
   * An organisation on a day.
   *
   * @param rungs all levels, the lowest first
   * @param level the highest reached; null = none
   */
  public record Evaluated(
      OrganisationRef organisation,
      LocalDate day,
      ProviderFigures figures,
      List<ProviderLevels.Rung> rungs,
      @Nullable ProviderLevel level) {}

  /** The levels in force. */
  public record InForce(int version, ProviderLevels levels) {}

  /**
   * The caller's own organisation.
   *
   * @return empty before the first run with it, and for an account that coaches for nobody
   */
  @Transactional(readOnly = true)
  @PreAuthorize("hasRole('SERVICE_PROVIDER')")
  public Optional<Evaluated> own() {
    return coaches
        .organisation(current.require().id())
        .flatMap(
            organisation ->
                results.latest(SubjectKind.SHOP).map(run -> evaluated(organisation, run)));
  }

  private Evaluated evaluated(OrganisationRef organisation, PublishedRun run) {
    Map<Long, ProviderFigures> figures = rows.of(run.id());
    return evaluated(
        organisation, run, figures.getOrDefault(organisation.id(), NONE), inForce().levels());
  }

  private static Evaluated evaluated(
      OrganisationRef organisation,
      PublishedRun run,
      ProviderFigures figures,
      ProviderLevels levels) {
    return new Evaluated(
        organisation,
        run.day(),
        figures,
        levels.evaluate(figures, run.day()),
        levels.reached(figures, run.day()).orElse(null));
  }

  /** All organisations, by name; a constant number of statements; empty before the first run. */
  @Transactional(readOnly = true)
  @PreAuthorize("hasRole('ADMIN')")
  public List<Evaluated> all() {
    return results
        .latest(SubjectKind.SHOP)
        .map(
            run -> {
              Map<Long, ProviderFigures> figures = rows.of(run.id());
              ProviderLevels levels = inForce().levels();
              return coaches.organisations().stream()
                  .map(one -> evaluated(one, run, figures.getOrDefault(one.id(), NONE), levels))
                  .toList();
            })
        .orElse(List.of());
  }

  /** The levels everybody is measured by; the shipped ones until somebody has set others. */
  @Transactional(readOnly = true)
  @PreAuthorize("hasAnyRole('ADMIN', 'SERVICE_PROVIDER')")
  public InForce levels() {
    return inForce();
  }

  private InForce inForce() {
    return rows.levels()
        .map(stored -> new InForce(stored.version(), stored.levels()))
        .orElseGet(() -> new InForce(0, shipped()));
  }

  /**
   * Sets the levels, from now on for everybody.
   *
   * @param version of the levels that were changed
   * @throws DomainException conflict, if somebody else was faster
   */
  @Transactional
  @PreAuthorize("hasRole('ADMIN')")
  public InForce set(int version, ProviderLevels levels) {
    if (inForce().version() != version) {
      throw DomainException.conflict("coaching.error.changed");
    }
    try {
      rows.add(
          version + 1,
          levels,
          current.require().username(),
          calendar.now().atOffset(ZoneOffset.UTC));
    } catch (DuplicateKeyException faster) {
      throw DomainException.conflict("coaching.error.changed");
    }
    audit.record("coaching.levels", "provider-levels", Map.of("version", version + 1));
    return new InForce(version + 1, levels);
  }

  private static ProviderLevels shipped() {
    try (InputStream in =
        Objects.requireNonNull(ProviderEvaluations.class.getResourceAsStream(SHIPPED))) {
      return EvaluationRows.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
