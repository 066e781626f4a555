package com.merchantgrowth.course.content;

import com.merchantgrowth.shared.Wording;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One question of a quiz.
 *
 * @param multiple several options are right, and all of them have to be chosen; else exactly one
 * @param explanation shown after answering
 */
public record Question(Wording text, boolean multiple, List<Option> options, Wording explanation) {
  public Question {
    options = List.copyOf(options);
  }

  /** An answer to choose. */
  public record Option(Wording text, boolean right) {}

  /** The positions of the right options. */
  public Set<Integer> right() {
    return IntStream.range(0, options.size())
        .filter(i -> options.get(i).right())
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Exactly the right options and no other. */
  public boolean isRight(Set<Integer> chosen) {
    return right().equals(new TreeSet<>(chosen));
  }
}
