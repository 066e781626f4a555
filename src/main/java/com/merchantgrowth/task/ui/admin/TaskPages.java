package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.task.TaskRoutes;

/** The addresses of the administrators' pages, with what they show. */
final class TaskPages {
  /** The part of the address that names the task. */
  static final String TASK = "task";

  /** Which page of a task: what is published, or what is being written. */
  static final String PART = "part";

  /** {@link #PART}: what is published. */
  static final String LIVE = "live";

  /** {@link #PART}: what is being written or reviewed. */
  static final String DRAFT = "draft";

  private TaskPages() {}

  static String of(String code) {
    return TaskRoutes.ADMIN + "/" + code;
  }
}
