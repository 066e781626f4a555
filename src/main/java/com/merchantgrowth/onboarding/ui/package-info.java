@org.jspecify.annotations.NullMarked
package com.merchantgrowth.onboarding.ui;
