package com.merchantgrowth.shared.ui;

import com.merchantgrowth.shared.Wording;
import java.util.Optional;

/** What {@link HelpTip} shows; the room that keeps the texts provides the one bean of this type. */
public interface HelpTexts {
  /**
   * A help as it reads now.
   *
   * @param body Markdown
   * @param more address of a page that says more
   */
  record Help(Wording title, Wording body, String more) {}

  /**
   * @param key kind and code: {@code metric.gmv_30}
   * @return empty when nobody has written it
   */
  Optional<Help> help(String key);

  /** Where everything that is explained can be looked up. */
  String everything();
}
