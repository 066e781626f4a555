/** Which courses help a shop now, and why. */
@org.springframework.modulith.NamedInterface("recommend")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.course.recommend;
