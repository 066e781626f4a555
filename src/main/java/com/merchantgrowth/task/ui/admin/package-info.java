/** The administrators' screens of growth tasks: the list, the editor, review, what became of it. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.task.ui.admin;
