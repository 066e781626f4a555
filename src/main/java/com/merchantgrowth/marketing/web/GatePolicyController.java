package com.merchantgrowth.marketing.web;

import static com.merchantgrowth.marketing.web.StorefrontBodies.required;

import com.merchantgrowth.marketing.check.GateSettings;
import com.merchantgrowth.marketing.gate.Finding;
import com.merchantgrowth.marketing.gate.GatePolicy;
import com.merchantgrowth.shared.DomainException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the gate of a shop lets through. */
@RestController
@RequestMapping("/api/v1/shops/{code}/tools/gate-policy")
@Tag(name = "marketing tools")
class GatePolicyController {
  private final GateSettings settings;

  GatePolicyController(GateSettings settings) {
    this.settings = settings;
  }

  /** levels: what a finding weighs, by its kind: blocked, approval, warning, hint. */
  record PolicyBody(
      @Nullable Integer mostUnits, @Nullable Integer days, @Nullable Map<String, String> levels) {
    static PolicyBody of(GatePolicy policy) {
      return new PolicyBody(
          policy.mostUnits(),
          policy.days(),
          Arrays.stream(Finding.Kind.values())
              .collect(
                  Collectors.toMap(
                      Enum::name,
                      kind -> policy.level(kind).name().toLowerCase(Locale.ROOT),
                      (one, other) -> one,
                      TreeMap::new)));
    }
  }

  @GetMapping
  @Operation(
      summary = "What the gate of a shop lets through",
      description = "Scope tools:read or read.")
  PolicyBody policy(@PathVariable String code) {
    return PolicyBody.of(settings.of(code));
  }

  @PutMapping
  @Operation(
      summary = "Make the gate of a shop stricter",
      description =
          "mostUnits 1–99: units of a SKU one order may have; days 1–365: how far ahead the gate"
              + " looks; levels: a kind weighs at least what it weighs for everybody, a lower level"
              + " changes nothing. For owners. Scope tools:write.")
  PolicyBody set(@PathVariable String code, @RequestBody PolicyBody body) {
    settings.of(code);
    Map<Finding.Kind, Finding.Level> levels = new TreeMap<>();
    Map<String, String> sent = body.levels() == null ? Map.of() : body.levels();
    sent.forEach(
        (kind, level) ->
            levels.put(named(kind, Finding.Kind::valueOf), named(level, Finding.Level::valueOf)));
    return PolicyBody.of(
        settings.set(
            code, required(body.mostUnits(), "mostUnits"), required(body.days(), "days"), levels));
  }

  private static <T> T named(String name, Function<String, T> valueOf) {
    try {
      return valueOf.apply(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw DomainException.invalid("marketing.error.level", name).at("levels");
    }
  }
}
