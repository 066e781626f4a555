package com.merchantgrowth.coaching.playbook;

import java.util.List;
import org.springframework.stereotype.Component;

/** Two tiny playbooks for tests. */
@Component
public class PlaybookSamples {
  private final PlaybookSetup setup;

  PlaybookSamples(PlaybookSetup setup) {
    this.setup = setup;
  }

  /** Offers them, once. */
  public void ship() {
    List<Playbook> all = ShippedPlaybooks.all("/coaching/sample/");
    all.forEach(playbook -> setup.ship(playbook, 80));
  }
}
