/** How far shops have come with their tasks, as pure functions over records. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.task.progress;
