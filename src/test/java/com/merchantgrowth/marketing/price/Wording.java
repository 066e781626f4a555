package com.merchantgrowth.marketing.price;

import com.merchantgrowth.marketing.price.Benefit.Amount;
import com.merchantgrowth.marketing.price.Benefit.Measure;
import com.merchantgrowth.marketing.price.Benefit.PayShare;
import com.merchantgrowth.marketing.price.Benefit.Percent;
import com.merchantgrowth.marketing.price.Benefit.Reduction;
import com.merchantgrowth.marketing.price.Benefit.Saving;
import com.merchantgrowth.marketing.price.Benefit.SpecialPrice;
import com.merchantgrowth.marketing.price.Benefit.SpecialPrices;
import com.merchantgrowth.marketing.price.Benefit.Step;
import com.merchantgrowth.marketing.price.Buyer.Claim;
import com.merchantgrowth.marketing.price.Buyer.Hold;
import com.merchantgrowth.marketing.price.Buyer.Special;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the words of the golden tables: baskets, rules and buyers as a merchant writes them down.
 * {@code src/test/resources/pricing/README.md} explains them.
 */
final class Wording {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final Pattern STEP =
      Pattern.compile("(?:满([0-9.]+)(件?))?(?:减([0-9.]+)|打([0-9.]+)折)");

  private Wording() {}

  static long fen(String yuan) {
    return new BigDecimal(yuan).movePointRight(2).longValueExact();
  }

  static Instant time(String text) {
    String at = text.isBlank() ? "10:00" : text.strip();
    return at.equals("24:00")
        ? DAY.plusDays(1).atStartOfDay().toInstant(ZoneOffset.ofHours(8))
        : DAY.atTime(LocalTime.parse(at)).toInstant(ZoneOffset.ofHours(8));
  }

  static long sku(String name) {
    return name.charAt(0) - 'A' + 1L;
  }

  /** {@code A 100×2 底价90 店2 类目女装 > 裙装 未选}, lines separated by ；. */
  static Basket basket(String text, String channel) {
    List<Basket.Line> lines = new ArrayList<>();
    for (String part : text.split("；")) {
      String[] words = part.strip().split(" ");
      String[] price = words[1].split("×");
      long floor = 0;
      long shop = 1;
      String category = "";
      boolean selected = true;
      for (int i = 2; i < words.length; i++) {
        String word = words[i];
        if (word.startsWith("底价")) {
          floor = fen(word.substring(2));
        } else if (word.startsWith("店")) {
          shop = Long.parseLong(word.substring(1));
        } else if (word.startsWith("类目")) {
          category = word.substring(2).replace(">", Scope.BELOW);
        } else if (word.equals("未选")) {
          selected = false;
        } else {
          throw new IllegalArgumentException(word);
        }
      }
      long sku = sku(words[0]);
      lines.add(
          new Basket.Line(
              lines.size() + 1,
              new Goods(sku, "P" + sku, shop, category, fen(price[0]), floor),
              price.length > 1 ? Integer.parseInt(price[1]) : 1,
              selected));
    }
    return new Basket(lines, channel);
  }

  /** Rules need no claim, coupons are in the buyer's hands: claim id = rule id, then + 1000 …. */
  record Rules(List<Rule> rules, List<Claim> claims) {}

  static Rules rules(String text) {
    List<Rule> rules = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    for (String part : text.isBlank() ? new String[0] : text.split("；")) {
      Rule rule = rule(part.strip());
      if (rule.lane().equals(PricingPolicy.COUPON)) {
        long twin = claims.stream().filter(claim -> claim.terms().id() == rule.id()).count();
        claims.add(new Claim(rule.id() + 1000 * twin, rule));
      } else {
        rules.add(rule);
      }
    }
    return new Rules(rules, claims);
  }

  private static Rule rule(String text) {
    String[] words = text.split(" ");
    String lane =
        switch (words[0].replaceAll("#.*", "")) {
          case "秒杀", "会员价" -> PricingPolicy.UNIT_PRICE;
          case "满减" -> PricingPolicy.REDUCTION;
          case "券", "平台券" -> PricingPolicy.COUPON;
          case "红包" -> PricingPolicy.RED_PACKET;
          default -> throw new IllegalArgumentException(text);
        };
    long id = Long.parseLong(words[0].replaceAll(".*#", ""));
    long issuer = words[0].startsWith("平台券") ? Rule.PLATFORM : 1;
    int priority = 1;
    boolean exclusive = false;
    Scope scope = Scope.all();
    List<Period> periods = new ArrayList<>();
    Set<String> channels = new HashSet<>();
    Set<String> audience = new HashSet<>();
    Set<String> closes = new HashSet<>();
    Set<Long> notWith = new HashSet<>();
    long budget = Rule.NO_BUDGET;
    Map<Long, SpecialPrice> specials = new HashMap<>();
    List<Step> steps = new ArrayList<>();
    Measure measure = Measure.AMOUNT;
    int times = 1;
    long cap = 0;
    int perBuyer = 0;
    long available = 1_000;
    int pay = 0;
    for (int i = 1; i < words.length; i++) {
      String word = words[i];
      Matcher step = STEP.matcher(word.replaceFirst("^每", ""));
      if (word.equals("独享")) {
        exclusive = true;
      } else if (word.startsWith("优先")) {
        priority = Integer.parseInt(word.substring(2));
      } else if (word.startsWith("店")) {
        issuer = Long.parseLong(word.substring(1));
      } else if (word.startsWith("预算")) {
        budget = fen(word.substring(2));
      } else if (word.startsWith("封顶")) {
        cap = fen(word.substring(2));
      } else if (word.startsWith("每人")) {
        perBuyer = Integer.parseInt(word.substring(2));
      } else if (word.startsWith("余")) {
        available = Long.parseLong(word.substring(1));
      } else if (word.startsWith("仅")) {
        scope = Scope.ofSkus(skus(word.substring(1)));
      } else if (word.startsWith("类目")) {
        scope = Scope.ofCategories(Set.of(word.substring(2).replace(">", Scope.BELOW)));
      } else if (word.startsWith("除")) {
        scope = scope.without(skus(word.substring(1)));
      } else if (word.startsWith("标价")) {
        String[] range = word.substring(2).split("-");
        scope = scope.priced(fen(range[0]), fen(range[1]));
      } else if (word.startsWith("对")) {
        audience.add(word.substring(1));
      } else if (word.startsWith("在")) {
        channels.add(word.substring(1));
      } else if (word.equals("不可用券")) {
        closes.add(PricingPolicy.COUPON);
      } else if (word.startsWith("不与#")) {
        notWith.add(Long.parseLong(word.substring(3)));
      } else if (word.matches("[0-9:]+-[0-9:]+")) {
        String[] times2 = word.split("-");
        periods.add(new Period(time(times2[0]), time(times2[1])));
      } else if (word.startsWith("最多")) {
        times = Integer.parseInt(word.substring(2));
      } else if (word.matches("[0-9.]+折")) {
        pay = points(word.replace("折", ""));
      } else if (word.matches("[A-Z]=[0-9.]+")) {
        specials.put(sku(word), new SpecialPrice(fen(word.substring(2)), 0, 0));
      } else if (step.matches()) {
        measure = "件".equals(step.group(2)) ? Measure.PIECES : Measure.AMOUNT;
        long threshold =
            step.group(1) == null
                ? 0
                : measure == Measure.PIECES ? Long.parseLong(step.group(1)) : fen(step.group(1));
        Saving saving =
            step.group(3) != null
                ? new Amount(fen(step.group(3)))
                : new Percent(Benefit.WHOLE - points(step.group(4)), 0);
        steps.add(new Step(threshold, saving));
        times = word.startsWith("每") ? 0 : times;
      } else {
        throw new IllegalArgumentException(word + " in " + text);
      }
    }
    if (periods.isEmpty()) {
      periods.add(Period.ALWAYS);
    }
    Benefit benefit;
    if (!specials.isEmpty()) {
      int limit = perBuyer;
      long left = available;
      specials.replaceAll((sku, price) -> new SpecialPrice(price.unitPrice(), limit, left));
      benefit = new SpecialPrices(specials);
      scope = Scope.ofSkus(specials.keySet());
    } else if (pay > 0) {
      benefit = new PayShare(pay);
    } else {
      long most = cap;
      benefit =
          new Reduction(
              measure,
              steps.stream()
                  .map(
                      one ->
                          one.saving() instanceof Percent percent
                              ? new Step(one.threshold(), new Percent(percent.offPoints(), most))
                              : one)
                  .toList(),
              times);
    }
    return new Rule(
        id,
        words[0].replaceAll("#.*", ""),
        issuer,
        lane,
        priority,
        exclusive,
        scope,
        periods,
        channels,
        audience,
        benefit,
        budget,
        closes,
        notWith);
  }

  /** 8 → 8,000 basis points, 8.5 → 8,500. */
  private static int points(String folds) {
    return new BigDecimal(folds).movePointRight(3).intValueExact();
  }

  private static Set<Long> skus(String names) {
    Set<Long> skus = new HashSet<>();
    for (String name : names.split(",")) {
      skus.add(sku(name));
    }
    return skus;
  }

  /** {@code 新客 选#2 已购#3A=1 保留#3A=79×1到10:15}. */
  static Buyer buyer(String text, Rules rules) {
    Set<String> tags = new HashSet<>();
    Map<Special, Integer> taken = new HashMap<>();
    List<Hold> holds = new ArrayList<>();
    Set<Long> chosen = null;
    for (String word : text.isBlank() ? new String[0] : text.strip().split(" ")) {
      Matcher had = Pattern.compile("已购#(\\d+)([A-Z])=(\\d+)").matcher(word);
      Matcher held = Pattern.compile("保留#(\\d+)([A-Z])=([0-9.]+)×(\\d+)到([0-9:]+)").matcher(word);
      if (had.matches()) {
        taken.put(
            new Special(Long.parseLong(had.group(1)), sku(had.group(2))),
            Integer.parseInt(had.group(3)));
      } else if (held.matches()) {
        long rule = Long.parseLong(held.group(1));
        holds.add(
            new Hold(
                holds.size() + 1L,
                rules.rules().stream().filter(one -> one.id() == rule).findFirst().orElseThrow(),
                sku(held.group(2)),
                Integer.parseInt(held.group(4)),
                fen(held.group(3)),
                time(held.group(5))));
      } else if (word.startsWith("选")) {
        chosen = chosen == null ? new HashSet<>() : chosen;
        if (!word.equals("选无")) {
          chosen.add(Long.parseLong(word.substring(2)));
        }
      } else {
        tags.add(word);
      }
    }
    return new Buyer(tags, rules.claims(), holds, taken, Optional.ofNullable(chosen));
  }
}
