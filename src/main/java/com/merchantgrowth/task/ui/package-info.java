/** The merchants' task board and task page, and the administrators' task screens. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.task.ui;
