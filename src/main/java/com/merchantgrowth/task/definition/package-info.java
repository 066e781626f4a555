/** What a task says, as data, and the rules that make it sound; pure. */
@org.springframework.modulith.NamedInterface("definition")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.task.definition;
