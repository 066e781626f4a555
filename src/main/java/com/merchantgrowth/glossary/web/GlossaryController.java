package com.merchantgrowth.glossary.web;

import com.merchantgrowth.glossary.PortalTexts;
import com.merchantgrowth.glossary.Term;
import com.merchantgrowth.glossary.TermSearch;
import com.merchantgrowth.glossary.TextId;
import com.merchantgrowth.glossary.WrittenText;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.WordingBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Help and terms in both languages, for a shop's own screens. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "glossary")
class GlossaryController {
  private final PortalTexts texts;

  GlossaryController(PortalTexts texts) {
    this.texts = texts;
  }

  /**
   * @param pinyin with tone marks
   * @param meaning Markdown
   * @param links addresses of the portal
   */
  record TermBody(
      String key,
      WordingBody name,
      String pinyin,
      String initials,
      WordingBody meaning,
      String category,
      List<String> related,
      List<String> links) {
    static TermBody of(Term term) {
      return new TermBody(
          term.key(),
          WordingBody.of(term.name()),
          term.pinyin(),
          term.initials(),
          WordingBody.of(term.meaning()),
          term.category(),
          term.related(),
          term.links());
    }
  }

  /**
   * @param text Markdown
   * @param terms keys of terms that say more
   */
  record HelpBody(
      String key,
      WordingBody title,
      WordingBody text,
      List<String> terms,
      int version,
      Instant since) {
    static HelpBody of(WrittenText help) {
      return new HelpBody(
          help.id().toString(),
          WordingBody.of(help.content().title()),
          WordingBody.of(help.content().body()),
          help.content().facts().related(),
          help.version(),
          help.editedAt());
    }
  }

  @GetMapping("/glossary")
  @Operation(
      summary = "The field's terms",
      description =
          "q is Chinese, English, pinyin or the initials of the pinyin (cje finds 成交额); best first."
              + " category is one of people, trade, live, content, distribution, users, goods, ads,"
              + " service, growth, data.")
  List<TermBody> glossary(
      @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String category) {
    return new TermSearch(q, category)
        .in(texts.terms(), Locale.CHINESE).stream().map(TermBody::of).toList();
  }

  @GetMapping("/help/{key}")
  @Operation(
      summary = "What a metric, measure, score, tool, task or status means",
      description =
          "The key is kind and code: metric.gmv_30, measure.paid_orders, score.tier, tool.flash,"
              + " task.newcomer, status.task_to_claim.")
  HelpBody help(@PathVariable String key) {
    return TextId.of(key)
        .filter(id -> id.kind().help())
        .flatMap(texts::find)
        .map(HelpBody::of)
        .orElseThrow(() -> DomainException.notFound("glossary.error.unknown", key));
  }
}
