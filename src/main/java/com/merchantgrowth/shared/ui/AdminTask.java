package com.merchantgrowth.shared.ui;

import java.util.Optional;

/** Something an administrator should do next, contributed by the room that knows; a Spring bean. */
public interface AdminTask {
  /**
   * @param tone how urgent
   * @param key the texts' key: {@code .sentence} what is the matter, {@code .action} what to do
   * @param args of the sentence
   * @param route where it is done
   */
  record Task(BannerSource.Tone tone, String key, Object[] args, String route) {}

  /** Ascending: what to do first. */
  int order();

  /** The task, if there is one today. */
  Optional<Task> task();
}
