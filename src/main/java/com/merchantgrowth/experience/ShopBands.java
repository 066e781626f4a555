package com.merchantgrowth.experience;

import com.merchantgrowth.experience.card.CardDefinition;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The scorecard a run scored with, for rooms that work in the daily run. It asks nobody who they
 * are: a scorecard is everybody's to read.
 */
@Service
public class ShopBands {
  private final ScoreRunRows runs;
  private final ScorecardRows cards;

  ShopBands(ScoreRunRows runs, ScorecardRows cards) {
    this.runs = runs;
    this.cards = cards;
  }

  /** Empty when the run scored nothing, or not yet. */
  @Transactional(readOnly = true)
  public Optional<CardDefinition> of(long runId) {
    return runs.of(runId)
        .flatMap(scored -> cards.find(scored.code(), scored.version()))
        .map(CardVersion::card);
  }
}
