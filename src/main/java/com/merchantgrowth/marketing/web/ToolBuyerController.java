package com.merchantgrowth.marketing.web;

import static com.merchantgrowth.marketing.web.StorefrontBodies.required;

import com.merchantgrowth.marketing.runtime.BuyerData;
import com.merchantgrowth.marketing.runtime.BuyerLists;
import com.merchantgrowth.marketing.runtime.Idempotency;
import com.merchantgrowth.marketing.runtime.Idempotency.Answer;
import com.merchantgrowth.marketing.tool.MarketingTools;
import com.merchantgrowth.shared.DomainException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Whom a shop's tools are for, and what is on record about a buyer. */
@RestController
@RequestMapping("/api/v1/shops/{code}/tools")
@Tag(name = "marketing tools")
class ToolBuyerController {
  private static final int MOST_A_PAGE = 1_000;

  private final MarketingTools tools;
  private final BuyerLists lists;
  private final BuyerData data;
  private final Idempotency idempotency;
  private final JsonMapper json;

  ToolBuyerController(
      MarketingTools tools,
      BuyerLists lists,
      BuyerData data,
      Idempotency idempotency,
      JsonMapper json) {
    this.tools = tools;
    this.lists = lists;
    this.data = data;
    this.idempotency = idempotency;
    this.json = json;
  }

  record BuyersBody(@Nullable List<String> buyers) {
    List<String> all() {
      List<String> sent = required(buyers, "buyers");
      for (int i = 0; i < sent.size(); i++) {
        required(sent.get(i), "buyers[" + i + "]");
      }
      return sent;
    }
  }

  record GrantedBody(int granted) {}

  record ListedBody(long total) {}

  record ListBody(List<String> buyers, long total, int page, int size) {}

  record ErasedBody(boolean erased) {}

  @PostMapping(path = "/{id}/grants", produces = MediaType.APPLICATION_JSON_VALUE)
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = GrantedBody.class)))
  @Operation(
      summary = "Give a coupon to a list of buyers",
      description =
          "All of them or none: 400 names those who cannot have it and why. At most 10,000. Honours"
              + " Idempotency-Key. Scope tools:write.")
  ResponseEntity<String> grant(
      @PathVariable String code,
      @PathVariable long id,
      @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
      @RequestBody BuyersBody body) {
    tools.writable(code);
    Answer answer =
        idempotency.once(
            key,
            "grant " + code + " " + id + " " + json.writeValueAsString(body),
            () ->
                new Answer(
                    200,
                    json.writeValueAsString(new GrantedBody(lists.grant(code, id, body.all()))),
                    true));
    return ResponseEntity.status(answer.status())
        .contentType(MediaType.APPLICATION_JSON)
        .body(answer.json());
  }

  @GetMapping("/{id}/buyers")
  @Operation(
      summary = "The buyers a tool for chosen buyers is for",
      description = "By key. Scope tools:read or read.")
  ListBody buyers(
      @PathVariable String code,
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "100") int size) {
    if (page < 0 || size < 1 || size > MOST_A_PAGE) {
      throw DomainException.invalid("marketing.error.range", 1, MOST_A_PAGE).at("size");
    }
    BuyerLists.Page found = lists.page(code, id, page, size);
    return new ListBody(found.buyers(), found.total(), page, size);
  }

  @PostMapping("/{id}/buyers")
  @Operation(
      summary = "Put buyers on the list of a tool for chosen buyers",
      description = "Who is on it stays. At most 10,000 a request. Scope tools:write.")
  ListedBody add(@PathVariable String code, @PathVariable long id, @RequestBody BuyersBody body) {
    tools.writable(code);
    return new ListedBody(lists.add(code, id, body.all()));
  }

  @PostMapping("/{id}/buyers/remove")
  @Operation(
      summary = "Take buyers off the list",
      description = "Coupons they claimed stay good. Scope tools:write.")
  ListedBody remove(
      @PathVariable String code, @PathVariable long id, @RequestBody BuyersBody body) {
    tools.writable(code);
    return new ListedBody(lists.remove(code, id, body.all()));
  }

  @GetMapping("/buyers/{buyer}")
  @Operation(
      summary = "Everything on record about a buyer in the shop",
      description = "By kind of record; a buyer is an opaque key. Scope tools:read or read.")
  Map<String, List<Map<String, Object>>> export(
      @PathVariable String code, @PathVariable String buyer) {
    return data.export(code, buyer);
  }

  @DeleteMapping("/buyers/{buyer}")
  @Operation(
      summary = "Make a buyer's record nameless",
      description =
          "A random key takes the buyer's place, unused coupons are void; sums stay true. 409 while"
              + " the buyer holds pieces or has an order to pay. Answers kept under an"
              + " Idempotency-Key go after three days. For owners. Scope tools:write.")
  ErasedBody erase(@PathVariable String code, @PathVariable String buyer) {
    return new ErasedBody(data.erase(code, buyer));
  }
}
