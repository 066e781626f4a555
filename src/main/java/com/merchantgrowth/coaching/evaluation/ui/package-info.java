/** The screens of this topic. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.coaching.evaluation.ui;
