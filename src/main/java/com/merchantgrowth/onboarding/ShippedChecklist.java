package com.merchantgrowth.onboarding;

import com.merchantgrowth.onboarding.checklist.ChecklistDefinition;
import com.merchantgrowth.onboarding.checklist.ChecklistJson;
import com.merchantgrowth.shared.BusinessCalendar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
 * Brings the checklist that ships with the product when there is none. Steps, modules and topics
 * are the handbook's (§4.1); items, days and rewards are our own defaults.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 220) // after the metrics its conditions name
class ShippedChecklist implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(ShippedChecklist.class);

  private final ChecklistRows rows;
  private final BusinessCalendar calendar;

  ShippedChecklist(ChecklistRows rows, BusinessCalendar calendar) {
    this.rows = rows;
    this.calendar = calendar;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (rows.newest() == 0) {
      try {
        rows.insert(
            new ChecklistVersion(definition().as(1), calendar.now(), ChecklistVersion.SYSTEM, ""));
      } catch (DuplicateKeyException e) {
        LOG.info("the checklist has just been stored by another node's first start");
      }
    }
  }

  static ChecklistDefinition definition() {
    try (InputStream in =
        Objects.requireNonNull(
            ShippedChecklist.class.getResourceAsStream("/catalogue/onboarding/checklist.json"))) {
      return ChecklistJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
