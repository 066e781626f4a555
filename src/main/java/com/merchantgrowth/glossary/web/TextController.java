package com.merchantgrowth.glossary.web;

import com.merchantgrowth.glossary.PortalTexts;
import com.merchantgrowth.glossary.TextContent;
import com.merchantgrowth.glossary.TextEditing;
import com.merchantgrowth.glossary.TextFacts;
import com.merchantgrowth.glossary.TextId;
import com.merchantgrowth.glossary.TextKind;
import com.merchantgrowth.glossary.WrittenText;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.shared.WordingBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Help, terms and topics for who keeps them: as the editor saves them, with the same checks. Nobody
 * else learns whether a key is one.
 */
@RestController
@RequestMapping("/api/v1/texts")
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
@Tag(name = "glossary")
class TextController {
  private final PortalTexts texts;
  private final TextEditing editing;

  TextController(PortalTexts texts, TextEditing editing) {
    this.texts = texts;
    this.editing = editing;
  }

  /**
   * @param text Markdown
   * @param category of a term, otherwise empty
   * @param pinyin of a term with tone marks, a space between syllables
   * @param terms keys of terms that say more
   * @param links addresses of the portal, each with a leading slash
   * @param author system for what ships with the product
   * @param restored the version whose text was taken back
   */
  record TextBody(
      String key,
      int version,
      WordingBody title,
      WordingBody text,
      String category,
      String pinyin,
      List<String> terms,
      List<String> links,
      String author,
      Instant since,
      @Nullable Integer restored) {
    static TextBody of(WrittenText text) {
      TextFacts facts = text.content().facts();
      return new TextBody(
          text.id().toString(),
          text.version(),
          WordingBody.of(text.content().title()),
          WordingBody.of(text.content().body()),
          facts.category(),
          facts.pinyin(),
          facts.related(),
          facts.links(),
          text.author(),
          text.editedAt(),
          text.restored());
    }
  }

  /**
   * @param inForce what everybody reads
   * @param versions all of them, newest first
   */
  record Versions(TextBody inForce, List<TextBody> versions) {}

  /**
   * @param basedOn the version it was written from; left out or 0 for a new text
   * @param title of a topic that exists it is not read: the name is the checklist's
   */
  record Save(
      @Nullable Integer basedOn,
      @Nullable WordingBody title,
      @Nullable WordingBody text,
      @Nullable String category,
      @Nullable String pinyin,
      @Nullable List<String> terms,
      @Nullable List<String> links) {
    TextContent content(TextId id, Optional<WrittenText> now) {
      Wording named =
          id.kind() == TextKind.TOPIC && now.isPresent()
              ? now.get().content().title()
              : WordingBody.read(title);
      return new TextContent(
          named,
          WordingBody.read(text),
          new TextFacts(
              Objects.requireNonNullElse(category, ""),
              Objects.requireNonNullElse(pinyin, ""),
              given(terms),
              given(links)));
    }

    private static List<String> given(@Nullable List<String> all) {
      return all == null ? List.of() : all.stream().filter(Objects::nonNull).toList();
    }
  }

  @GetMapping("/{key}")
  @Operation(
      summary = "A text with all its versions",
      description =
          "For administrators. The key is kind and code: metric.gmv_30, measure.paid_orders,"
              + " score.tier, tool.flash, task.newcomer, status.task_to_claim, term.gmv,"
              + " topic.prepare-entry-deposit.")
  Versions versions(@PathVariable String key) {
    List<TextBody> all = texts.versions(id(key)).stream().map(TextBody::of).toList();
    if (all.isEmpty()) {
      throw DomainException.notFound("glossary.error.unknown", key);
    }
    return new Versions(all.getFirst(), all);
  }

  @PutMapping("/{key}")
  @Operation(
      summary = "Make a new version of a help, a term or a topic",
      description =
          "For administrators. Everybody reads it at once; nothing changed makes no version. 400"
              + " with everything that is wrong, 409 when somebody has saved since basedOn. A"
              + " newer shipped text does not replace it. Scope definitions:write.")
  TextBody save(@PathVariable String key, @RequestBody Save save) {
    TextId id = id(key);
    editing.save(id, save.basedOn() == null ? 0 : save.basedOn(), save.content(id, texts.find(id)));
    return texts
        .find(id)
        .map(TextBody::of)
        .orElseThrow(() -> DomainException.notFound("glossary.error.unknown", key));
  }

  private static TextId id(String key) {
    return TextId.of(key)
        .orElseThrow(() -> DomainException.notFound("glossary.error.unknown", key));
  }
}
