package com.merchantgrowth.coaching.playbook.web;

import com.merchantgrowth.coaching.playbook.Playbook;
import com.merchantgrowth.coaching.playbook.PlaybookAuthoring;
import com.merchantgrowth.coaching.playbook.PlaybookJson;
import com.merchantgrowth.coaching.playbook.PlaybookVersion;
import com.merchantgrowth.coaching.playbook.Playbooks;
import com.merchantgrowth.shared.DomainException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1/playbooks")
@Tag(
    name = "coaching",
    description = "Playbooks, shared plans of shops and their providers, visits and calls.")
class PlaybookController {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Playbooks playbooks;
  private final PlaybookAuthoring authoring;

  PlaybookController(Playbooks playbooks, PlaybookAuthoring authoring) {
    this.playbooks = playbooks;
    this.authoring = authoring;
  }

  /**
   * A playbook in a list.
   *
   * @param days of a plan made from it
   */
  record PlaybookRow(
      String code,
      int version,
      String stage,
      String nameZh,
      String nameEn,
      String painZh,
      String painEn,
      List<String> signals,
      int days,
      int actions) {
    static PlaybookRow of(PlaybookVersion version) {
      Playbook playbook = version.playbook();
      return new PlaybookRow(
          playbook.code(),
          version.number(),
          playbook.stage().code(),
          playbook.name().zh(),
          playbook.name().en(),
          playbook.pain().zh(),
          playbook.pain().en(),
          playbook.signals(),
          playbook.days(),
          playbook.actions().size());
    }
  }

  /**
   * @param playbook in the form of the shipped files, with its materials inside
   */
  record PlaybookBody(
      int version, boolean withdrawn, Instant savedAt, String savedBy, JsonNode playbook) {
    static PlaybookBody of(PlaybookVersion version) {
      return new PlaybookBody(
          version.number(),
          version.withdrawn(),
          version.savedAt(),
          version.savedBy(),
          JSON.readTree(PlaybookJson.write(version.playbook())));
    }
  }

  /**
   * @param basedOn the version it was made from; 0 or left out = a new one
   * @param note why; may be left out
   */
  record Draft(@Nullable Integer basedOn, @Nullable String note, @Nullable JsonNode playbook) {}

  @GetMapping
  @Operation(
      summary = "The playbooks on offer, by stage and pain point",
      description = "For service providers and administrators.")
  List<PlaybookRow> list() {
    return playbooks.inForce().stream().map(PlaybookRow::of).toList();
  }

  @GetMapping("/{playbook}")
  @Operation(summary = "One playbook with its actions and materials")
  PlaybookBody one(@PathVariable String playbook) {
    return PlaybookBody.of(playbooks.of(playbook));
  }

  @PutMapping("/{playbook}")
  @Operation(
      summary = "Publish a new version of a playbook",
      description =
          "For administrators. 400 naming the place that is wrong, 409 when somebody has published"
              + " since basedOn. Plans keep the version they were made from. Scope"
              + " definitions:write.")
  PlaybookBody publish(@PathVariable String playbook, @RequestBody Draft draft) {
    if (draft.playbook() == null) {
      throw DomainException.invalid("coaching.plan.error.body", "playbook");
    }
    Playbook content = PlaybookJson.read(draft.playbook());
    if (!content.code().equals(playbook)) {
      throw DomainException.invalid(
          "coaching.playbook.error.place", "playbook.code", content.code());
    }
    return PlaybookBody.of(
        authoring.publish(
            content,
            draft.basedOn() == null ? 0 : draft.basedOn(),
            draft.note() == null ? "" : draft.note()));
  }
}
