/** The administrators' page of all creators. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.creator.ui;
