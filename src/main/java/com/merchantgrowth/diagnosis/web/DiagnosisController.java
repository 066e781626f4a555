package com.merchantgrowth.diagnosis.web;

import com.merchantgrowth.diagnosis.DiagnosisQueries;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.DomainException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "diagnosis")
class DiagnosisController {
  private final MerchantAccess access;
  private final DiagnosisQueries queries;

  DiagnosisController(MerchantAccess access, DiagnosisQueries queries) {
    this.access = access;
    this.queries = queries;
  }

  @Operation(
      summary = "Where a shop stands among its peers",
      description =
          "All numbers unrounded. A number that does not exist is null with a reason. Without a day"
              + " the newest one with a result.")
  @GetMapping("/api/v1/shops/{code}/diagnosis")
  DiagnosisJson diagnosis(
      @PathVariable String code,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day) {
    long shop = access.require(code, ShopArea.DIAGNOSIS).id();
    return queries
        .of(shop, day)
        .map(DiagnosisJson::of)
        .orElseThrow(
            () ->
                day == null
                    ? DomainException.notFound("diagnosis.error.none", code)
                    : DomainException.notFound("diagnosis.error.noRun", code, day.toString()));
  }
}
