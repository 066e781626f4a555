/** Playbooks and shared plans on the screen, for whoever coaches and for the shop's own people. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.coaching.plan.ui;
