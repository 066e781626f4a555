package com.merchantgrowth.support;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Nobody stays signed in and no page stays open from one test to the next. */
class CloseBrowser implements AfterEachCallback {
  @Override
  public void afterEach(ExtensionContext context) {
    MockVaadin.tearDown();
    SecurityContextHolder.clearContext();
  }
}
