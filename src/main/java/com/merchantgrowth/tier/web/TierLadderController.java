package com.merchantgrowth.tier.web;

import com.merchantgrowth.tier.LadderVersion;
import com.merchantgrowth.tier.TierLadders;
import com.merchantgrowth.tier.TierPreview;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tiers")
@Tag(name = "tiers")
class TierLadderController {
  private final TierLadders ladders;

  TierLadderController(TierLadders ladders) {
    this.ladders = ladders;
  }

  /**
   * @param inForce the newest version: the next daily run works with it
   * @param versions all of them, newest first
   */
  record Ladders(LadderJson inForce, List<LadderJson> versions) {}

  /**
   * @param basedOn the version it was made from; refused when there is a newer one
   * @param note why; may be left out
   */
  record Save(
      @Nullable Integer basedOn, @Nullable String note, LadderJson.@Nullable Draft ladder) {}

  @GetMapping
  @Operation(summary = "The ladder in force and all versions before")
  Ladders ladders() {
    List<LadderVersion> versions = ladders.versions();
    return new Ladders(
        LadderJson.of(versions.getFirst()), versions.stream().map(LadderJson::of).toList());
  }

  @PutMapping
  @Operation(
      summary = "Make a new version of the ladder",
      description =
          "In force from the next daily run on; saving what is in force changes nothing."
              + " Scope definitions:write.")
  LadderJson save(@RequestBody Save save) {
    return LadderJson.of(
        ladders.save(
            LadderJson.given(save.ladder(), "ladder").ladder(),
            LadderJson.given(save.basedOn(), "basedOn"),
            save.note() == null ? "" : save.note()));
  }

  @PostMapping("/preview")
  @Operation(
      summary = "How many shops a ladder would move from where to where",
      description =
          "As of the newest day with results, or of any other day. Nothing is stored."
              + " Scope definitions:write.")
  TierPreview preview(
      @RequestBody LadderJson.Draft draft,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day) {
    return ladders.preview(draft.ladder(), day);
  }
}
