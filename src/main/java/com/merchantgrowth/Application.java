package com.merchantgrowth;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts the portal. Everything else is a room below this package. */
@SpringBootApplication
@Modulithic(systemName = "Merchant Growth Center", sharedModules = "shared")
public class Application {
  public static void main(String[] args) {
    SpringApplication.run(Application.class, args);
  }
}
