package com.merchantgrowth.onboarding;

import com.merchantgrowth.onboarding.checklist.CheckItem;
import com.merchantgrowth.onboarding.checklist.ShopChecklist;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One newcomer in a list.
 *
 * @param step the code of the step it works on; empty when it is through
 * @param next what it should do next; null = nothing
 * @param done items done, of all
 * @param stuck what it is stuck with
 */
public record FunnelShop(
    long id,
    String code,
    String name,
    String belt,
    String category,
    ShopChecklist list,
    String step,
    @Nullable CheckItem next,
    long done,
    List<CheckItem> stuck) {}
