package com.merchantgrowth.programme.web;

import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.programme.Membership;
import com.merchantgrowth.programme.ProgrammeAdministration;
import com.merchantgrowth.programme.ProgrammeResult;
import com.merchantgrowth.programme.ProgrammeResults;
import com.merchantgrowth.programme.ProgrammeVersion;
import com.merchantgrowth.programme.Programmes;
import com.merchantgrowth.programme.ShopProgramme;
import com.merchantgrowth.programme.plan.Pace;
import com.merchantgrowth.programme.plan.ProgrammeJson;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.task.TaskCard;
import com.merchantgrowth.task.TaskCard.Progress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Tag(name = "programmes", description = "Programmes for new shops, such as 斗金计划")
class ProgrammeController {
  private final MerchantAccess access;
  private final Programmes programmes;
  private final ProgrammeAdministration administration;
  private final ProgrammeResults results;

  ProgrammeController(
      MerchantAccess access,
      Programmes programmes,
      ProgrammeAdministration administration,
      ProgrammeResults results) {
    this.access = access;
    this.programmes = programmes;
    this.administration = administration;
    this.results = results;
  }

  /**
   * @param value so far; null = not known
   * @param needed by the next level; null = all reached
   * @param atThisPace where the value ends if the rest of the days go on like those so far; null =
   *     nobody can say
   */
  record Target(
      String task,
      String stage,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable Double value,
      @Nullable Double needed,
      @Nullable Double atThisPace,
      String unit) {
    static Target of(TaskCard card) {
      Progress progress = card.progress();
      DayRange days = card.days();
      double pace =
          progress == null || days == null
              ? Double.NaN
              : Pace.atEnd(progress.value(), days, card.day());
      return new Target(
          card.code(),
          card.stage().code(),
          days == null ? null : days.start(),
          days == null ? null : days.last(),
          progress == null ? null : known(progress.value()),
          progress == null ? null : known(progress.needed()),
          known(pace),
          progress == null ? "" : progress.unit());
    }
  }

  private static @Nullable Double known(double value) {
    return Double.isNaN(value) ? null : value;
  }

  /**
   * @param eligible pass, fail or unknown; null before the first daily run
   * @param track null = the shop has not joined
   * @param targets of the chosen track
   */
  record State(
      String code,
      boolean open,
      @Nullable LocalDate day,
      @Nullable String eligible,
      @Nullable String track,
      @Nullable LocalDate joinedOn,
      @Nullable LocalDate firstSale,
      List<Target> targets) {
    static State of(ShopProgramme one) {
      Membership joined = one.joined();
      return new State(
          one.programme().code(),
          one.programme().open(),
          one.day(),
          one.eligible() == null ? null : one.eligible().truth().code(),
          joined == null ? null : joined.track(),
          joined == null ? null : joined.joinedOn(),
          one.firstSale(),
          one.own().stream().map(Target::of).toList());
    }
  }

  record Join(@Nullable String track) {}

  record Joined(String programme, String track, LocalDate joinedOn) {}

  record Stored(JsonNode programme, int version, String savedBy) {
    static Stored of(ProgrammeVersion version) {
      return new Stored(
          ProgrammeJson.node(version.programme()), version.version(), version.savedBy());
    }
  }

  /** Milestones by monthly sales in fen. */
  record Results(
      LocalDate day,
      long members,
      long selling,
      Map<String, Long> tracks,
      Map<String, Long> milestones) {
    static Results of(ProgrammeResult result) {
      return new Results(
          result.day(),
          result.members(),
          result.selling(),
          result.tracks().stream()
              .collect(
                  java.util.stream.Collectors.toMap(
                      ProgrammeResult.Share::track,
                      ProgrammeResult.Share::shops,
                      (a, b) -> a,
                      java.util.LinkedHashMap::new)),
          result.milestones().stream()
              .collect(
                  java.util.stream.Collectors.toMap(
                      one -> Long.toString(one.sales()),
                      ProgrammeResult.Reached::shops,
                      (a, b) -> a,
                      java.util.LinkedHashMap::new)));
    }
  }

  @GetMapping("/api/v1/shops/{code}/programmes")
  @Operation(
      summary = "Programmes for new shops, as a shop sees them",
      description =
          "Whether it may join, its track, the day of its first sale and its targets with"
              + " what the present pace leads to.")
  List<State> ofShop(@PathVariable String code) {
    return programmes.of(access.require(code, ShopArea.TASKS).id()).stream()
        .map(State::of)
        .toList();
  }

  @PostMapping("/api/v1/shops/{code}/programmes/{programme}/join")
  @Operation(
      summary = "Join a programme",
      description =
          "Targets count from the next daily run. On the same day another track can be chosen;"
              + " later that is a conflict. Joining the same track again changes nothing.")
  Joined join(@PathVariable String code, @PathVariable String programme, @RequestBody Join body) {
    long shop = access.require(code, ShopArea.OPERATE).id();
    if (body.track() == null) {
      throw DomainException.invalid("programme.error.noTrack", "");
    }
    Membership member = programmes.join(shop, programme, body.track());
    return new Joined(member.programme(), member.track(), member.joinedOn());
  }

  @GetMapping("/api/v1/programmes")
  @Operation(summary = "The programmes in force")
  List<Stored> all() {
    return administration.inForce().stream().map(Stored::of).toList();
  }

  @PutMapping("/api/v1/programmes/{code}")
  @Operation(
      summary = "Make a new version of a programme, or a new programme",
      description =
          "`basedOn` is the version it was made from, 0 for a new one. It opens only when all its"
              + " tasks are published.")
  Stored save(@PathVariable String code, @RequestParam int basedOn, @RequestBody JsonNode body) {
    var draft = ProgrammeJson.read(body);
    if (!draft.code().equals(code)) {
      throw DomainException.invalid("programme.error.code");
    }
    return Stored.of(administration.save(draft, basedOn));
  }

  @GetMapping("/api/v1/programmes/{code}/results")
  @Operation(
      summary = "What came of a programme",
      description =
          "How many joined, sold, chose which track, and reached which month (30 days from the"
              + " first sale, the best of three).")
  Results results(@PathVariable String code) {
    return Results.of(results.of(code));
  }
}
