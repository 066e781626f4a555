package com.merchantgrowth.glossary;

import com.merchantgrowth.shared.BusinessCalendar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the texts that ship with the product: each when its key is first met, and a newer text as
 * the next version as long as nobody has edited it. One that has had this text before stays as it
 * is, lest an older node takes a newer one's text back.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 240)
class ShippedTexts implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(ShippedTexts.class);

  private final List<TextSource> sources;
  private final TextStore store;
  private final BusinessCalendar calendar;
  private final TransactionTemplate transaction;

  ShippedTexts(
      ObjectProvider<TextSource> sources,
      TextStore store,
      BusinessCalendar calendar,
      PlatformTransactionManager transactions) {
    this.sources = sources.orderedStream().toList();
    this.store = store;
    this.calendar = calendar;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public void run(ApplicationArguments arguments) {
    try {
      transaction.executeWithoutResult(
          _ -> ship(sources.stream().flatMap(one -> one.texts().stream()).toList()));
    } catch (DuplicateKeyException e) {
      LOG.info("the texts have just been stored by another node's first start");
    }
  }

  void ship(List<ShippedText> texts) {
    Map<TextId, List<WrittenText>> known = new HashMap<>();
    store
        .everything()
        .forEach(one -> known.computeIfAbsent(one.id(), _ -> new ArrayList<>()).add(one));
    for (ShippedText text : texts) {
      List<WrittenText> versions = known.getOrDefault(text.id(), List.of());
      if (versions.isEmpty()) {
        store.insert(text.id(), text.content(), WrittenText.SYSTEM, calendar.now());
      } else if (versions.stream()
          .noneMatch(one -> one.edited() || one.content().equals(text.content()))) {
        store.append(
            text.id(),
            versions.getFirst().version(),
            text.content(),
            WrittenText.SYSTEM,
            calendar.now(),
            null);
      }
    }
  }
}
