/** Screens about accounts: the administrators' list, and what everybody can do with its own. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.identity.ui;
