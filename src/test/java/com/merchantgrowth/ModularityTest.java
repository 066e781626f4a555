package com.merchantgrowth;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The walls between the rooms hold: no cycle, no private type used from outside, only declared
 * directions.
 */
class ModularityTest {
  @Test
  void every_room_keeps_to_its_allowed_dependencies() {
    ApplicationModules.of(Application.class).verify();
  }
}
