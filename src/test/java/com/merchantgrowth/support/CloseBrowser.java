package com.merchantgrowth.support;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Nobody stays signed in and no page stays open from one test to the next. Who is signed in is held
 * by a static strategy that the last context to start has set; each test works with its own
 * context's.
 */
class CloseBrowser implements BeforeEachCallback, AfterEachCallback {
  @Override
  public void beforeEach(ExtensionContext context) {
    People.holdSignIns(SpringExtension.getApplicationContext(context));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    MockVaadin.tearDown();
    SecurityContextHolder.clearContext();
  }
}
