package com.merchantgrowth.onboarding.ui;

import com.merchantgrowth.onboarding.ChecklistPage;
import com.merchantgrowth.onboarding.ChecklistPages;
import com.merchantgrowth.shared.ui.PageMemo;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The checklist for what one landing page shows of it, read once. */
@Component
class HomeChecklist {
  private final ChecklistPages pages;

  HomeChecklist(ChecklistPages pages) {
    this.pages = pages;
  }

  /** Empty for shops that are through, settled, or have put it away. */
  Optional<ChecklistPage> of(long shopId) {
    return PageMemo.once(
            HomeChecklist.class, shopId, Found.class, () -> new Found(pages.home(shopId)))
        .page();
  }

  private record Found(Optional<ChecklistPage> page) {}
}
