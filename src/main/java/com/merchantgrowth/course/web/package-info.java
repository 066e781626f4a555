/** Courses over REST, and the pictures of lessons. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.course.web;
