/** The kit every screen is made of, and what rooms contribute to pages they do not know. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.shared.ui;
