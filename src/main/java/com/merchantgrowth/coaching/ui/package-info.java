/** Bindings of service providers, for administrators. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.coaching.ui;
