/** The pages of rule bulletins. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.coaching.bulletin.ui;
