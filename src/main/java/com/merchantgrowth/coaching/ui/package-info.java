/** The service provider's list of shops, and the administrators' bindings. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.coaching.ui;
