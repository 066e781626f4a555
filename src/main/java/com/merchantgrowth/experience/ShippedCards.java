package com.merchantgrowth.experience;

import com.merchantgrowth.experience.card.CardDefinition;
import com.merchantgrowth.experience.card.CardJson;
import com.merchantgrowth.shared.BusinessCalendar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Brings the scorecards that ship with the product, each when it is first met. Their weights and
 * anchors are our own defaults: the handbook (§2) names metrics and dimensions only.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 210) // after the metrics they name
class ShippedCards implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(ShippedCards.class);
  static final List<String> CODES =
      List.of("shop_experience", "creator_reputation", "product_score");

  private final ScorecardRows rows;
  private final BusinessCalendar calendar;

  ShippedCards(ScorecardRows rows, BusinessCalendar calendar) {
    this.rows = rows;
    this.calendar = calendar;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    List<String> known = rows.inForce().stream().map(one -> one.card().code()).toList();
    for (String code : CODES) {
      if (!known.contains(code)) {
        try {
          rows.insert(new CardVersion(shipped(code).as(1), calendar.now(), CardVersion.SYSTEM, ""));
        } catch (DuplicateKeyException e) {
          LOG.info("{} has just been stored by another node's first start", code);
        }
      }
    }
  }

  static CardDefinition shipped(String code) {
    try (InputStream in =
        Objects.requireNonNull(
            ShippedCards.class.getResourceAsStream("/catalogue/scorecards/" + code + ".json"))) {
      return CardJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
