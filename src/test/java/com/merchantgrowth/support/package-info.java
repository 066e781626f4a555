/**
 * What the tests of every room share: one Spring context, people, and a browser without a window.
 */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.support;
