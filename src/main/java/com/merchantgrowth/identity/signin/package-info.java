/** Coming in: sign-in and its throttle, sessions, one-time links, and what is open to whom. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.identity.signin;
