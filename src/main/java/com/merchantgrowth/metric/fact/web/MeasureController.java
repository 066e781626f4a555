package com.merchantgrowth.metric.fact.web;

import com.merchantgrowth.metric.fact.Measure;
import com.merchantgrowth.metric.fact.Measures;
import com.merchantgrowth.metric.fact.imports.FactTemplates;
import com.merchantgrowth.shared.DomainException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/measures")
@Tag(name = "measures")
class MeasureController {
  private final Measures measures;

  MeasureController(Measures measures) {
    this.measures = measures;
  }

  /**
   * A measure on the wire.
   *
   * @param kind count, amount, daily_distinct or state
   * @param absent zero or unknown: what an empty cell of a reported day means
   */
  record MeasureBody(
      String code,
      String nameZh,
      String nameEn,
      String unit,
      String kind,
      String absent,
      boolean nonNegative) {
    static MeasureBody of(Measure measure) {
      return new MeasureBody(
          measure.code(),
          measure.nameZh(),
          measure.nameEn(),
          measure.unit(),
          measure.kind().code(),
          measure.absent().code(),
          measure.nonNegative());
    }
  }

  /** What a measure shall be; its code is in the address. */
  record MeasureEdit(
      String nameZh, String nameEn, String unit, String kind, String absent, boolean nonNegative) {}

  @GetMapping
  @Operation(summary = "The measure dictionary")
  List<MeasureBody> list() {
    return measures.all().stream().map(MeasureBody::of).toList();
  }

  @GetMapping(path = "/dictionary.csv", produces = "text/csv")
  @Operation(summary = "The measure dictionary as CSV")
  ResponseEntity<String> dictionary() {
    return FactController.file("measures.csv").body(FactTemplates.dictionary(measures.all()));
  }

  @PutMapping("/{code}")
  @Operation(
      summary = "Register a measure, or rename one",
      description =
          "Kind, absent and sign of a registered measure cannot change. Scope definitions:write.")
  MeasureBody put(@PathVariable String code, @RequestBody MeasureEdit edit) {
    return MeasureBody.of(
        measures.put(
            new Measure(
                code,
                text(edit.nameZh(), "nameZh"),
                text(edit.nameEn(), "nameEn"),
                text(edit.unit(), "unit"),
                one(Measure.Kind.class, edit.kind(), "kind"),
                one(Measure.Absent.class, edit.absent(), "absent"),
                edit.nonNegative())));
  }

  private static String text(@org.jspecify.annotations.Nullable String text, String name) {
    if (text == null) {
      throw DomainException.invalid("facts.error.parameter", name, "");
    }
    return text.strip();
  }

  private static <E extends Enum<E>> E one(Class<E> type, String text, String name) {
    try {
      return Enum.valueOf(type, text(text, name).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw DomainException.invalid("facts.error.parameter", name, text);
    }
  }
}
