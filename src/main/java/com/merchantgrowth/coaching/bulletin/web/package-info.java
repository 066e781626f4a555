/** Rule bulletins over REST. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.coaching.bulletin.web;
