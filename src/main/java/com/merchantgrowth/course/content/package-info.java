/**
 * What a course says, as data: texts, lessons, quiz; its form on the wire; what is wrong with it.
 */
@org.springframework.modulith.NamedInterface("content")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.course.content;
