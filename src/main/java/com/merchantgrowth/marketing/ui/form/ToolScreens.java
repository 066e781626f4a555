package com.merchantgrowth.marketing.ui.form;

import com.merchantgrowth.shared.DomainException;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The screens of all kinds there are. */
@Component
public final class ToolScreens {
  private final List<ToolScreen> screens;

  ToolScreens(ObjectProvider<ToolScreen> screens) {
    this.screens = screens.orderedStream().toList();
  }

  /**
   * @throws DomainException invalid, if there is no such kind
   */
  public ToolScreen require(String kind) {
    return screens.stream()
        .filter(screen -> screen.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> DomainException.invalid("marketing.error.kind", kind));
  }
}
