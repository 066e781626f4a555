package com.merchantgrowth.product;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Loads the rules the portal ships with, at the first start only. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 200)
class RulesCatalogue implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(RulesCatalogue.class);

  private final RulesRows rows;

  RulesCatalogue(RulesRows rows) {
    this.rows = rows;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (rows.all().isEmpty()) {
      try {
        rows.insert(RulesRows.shippedVersion());
      } catch (DuplicateKeyException e) {
        LOG.info("the rules of products have just been stored by another node's first start");
      }
    }
  }
}
