package com.merchantgrowth.marketing.effect.ui;

import com.merchantgrowth.marketing.effect.KindEffects;
import com.merchantgrowth.marketing.effect.ToolEffects;
import com.merchantgrowth.marketing.effect.ToolUsage;
import com.merchantgrowth.marketing.tool.MarketingTools;
import com.merchantgrowth.marketing.tool.ToolTypes;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.SlowWork;
import org.springframework.stereotype.Component;

/** What the pages about a tool's effect work with, so that it is handed around as one thing. */
@Component
record EffectDesk(
    MarketingTools tools,
    ToolTypes types,
    ToolEffects effects,
    KindEffects kinds,
    ToolUsage usage,
    SlowWork work,
    BusinessCalendar calendar) {}
