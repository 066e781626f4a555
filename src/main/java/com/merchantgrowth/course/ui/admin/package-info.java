/** Courses of administrators: the list, writing one, what became of it. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.course.ui.admin;
