/** The pages of reports on rules. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.coaching.feedback.ui;
