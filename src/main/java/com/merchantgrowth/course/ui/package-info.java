/** The pages of courses: a shop's list, one course to read, its quiz; the card on the home page. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.course.ui;
