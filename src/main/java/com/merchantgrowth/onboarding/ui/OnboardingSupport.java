package com.merchantgrowth.onboarding.ui;

import com.merchantgrowth.onboarding.TopicTexts;

/** What every page about newcomers needs: its words, who looks, and what there is to read. */
@org.springframework.stereotype.Component
record OnboardingSupport(OnboardingTexts texts, OnboardingVisitor visitor, TopicTexts topics) {}
