/** Pages about what a tool brought: the effect, its claims, its orders. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.marketing.effect.ui;
