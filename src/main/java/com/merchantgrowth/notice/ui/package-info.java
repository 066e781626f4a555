/** The bell in the bar, and the page with all messages. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.notice.ui;
