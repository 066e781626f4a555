package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.support.PostgresPortal;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The portals that are killed work on the database of the test. */
@PostgresPortal
class KillRoundsOnPostgres extends KillRounds {
  @Autowired private Environment environment;

  @Override
  String url() {
    return environment.getRequiredProperty("spring.datasource.url");
  }

  @Override
  String user() {
    return environment.getRequiredProperty("spring.datasource.username");
  }

  @Override
  List<String> arguments() {
    return List.of(
        "--spring.profiles.active=postgres",
        "--spring.datasource.url=" + url(),
        "--spring.datasource.username=" + user());
  }
}
