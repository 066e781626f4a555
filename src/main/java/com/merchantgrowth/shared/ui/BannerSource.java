package com.merchantgrowth.shared.ui;

import java.util.Optional;

/**
 * Something everybody on a page of this audience should know now, e.g. a failed run. A Spring bean.
 */
public interface BannerSource {
  /** How loud. */
  enum Tone {
    INFO,
    WARN,
    BAD
  }

  /**
   * @param key translation key of the sentence
   * @param route where to act, or empty
   */
  record Banner(Tone tone, String key, Object[] args, String route) {}

  /** Asked on every navigation; must be cheap. */
  Optional<Banner> banner(HomeCard.Page audience);
}
