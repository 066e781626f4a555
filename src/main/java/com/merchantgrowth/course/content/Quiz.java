package com.merchantgrowth.course.content;

import com.merchantgrowth.shared.DomainException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The questions at the end of a course.
 *
 * @param passPercent the least share of right answers, 1 … 100
 * @param attempts how often one person may answer on one shop day; 0 = as often as they like. Used
 *     up, the next day begins anew: no dead end
 */
public record Quiz(List<Question> questions, int passPercent, int attempts) {
  public Quiz {
    questions = List.copyOf(questions);
  }

  /**
   * What became of an attempt.
   *
   * @param right per question whether it was answered right
   * @param percent share of right answers, rounded down: 2 of 3 are 66
   */
  public record Result(List<Boolean> right, int percent, boolean passed) {
    public Result {
      right = List.copyOf(right);
    }

    public int rightCount() {
      return (int) right.stream().filter(one -> one).count();
    }
  }

  /** The least number of right answers that passes. */
  public int needed() {
    return (questions.size() * passPercent + 99) / 100;
  }

  /**
   * @param answers the chosen positions, one set a question
   * @throws DomainException invalid, when there is not exactly one answer a question, or an answer
   *     names an option that does not exist
   */
  public Result judge(List<Set<Integer>> answers) {
    if (answers.size() != questions.size()) {
      throw DomainException.invalid("course.error.answers", questions.size());
    }
    List<Boolean> right = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      Question question = questions.get(i);
      for (int chosen : answers.get(i)) {
        if (chosen < 0 || chosen >= question.options().size()) {
          throw DomainException.invalid("course.error.option", i + 1, chosen);
        }
      }
      right.add(question.isRight(answers.get(i)));
    }
    int rightCount = (int) right.stream().filter(one -> one).count();
    return new Result(
        right,
        questions.isEmpty() ? 0 : 100 * rightCount / questions.size(),
        rightCount >= needed() && !questions.isEmpty());
  }
}
