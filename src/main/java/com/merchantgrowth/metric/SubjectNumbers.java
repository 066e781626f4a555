package com.merchantgrowth.metric;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One subject's own numbers of the newest published run, without its peers.
 *
 * @param values by {@link PublishedRun#metrics()} position; NaN = none
 * @param samples as above; see {@link MetricDefinition#minSample()}
 * @param answerNames what other rooms asked in this run
 * @param answers by position in {@code answerNames}; NaN = no answer
 */
@SuppressWarnings("ArrayRecordComponent") // read only, never compared
public record SubjectNumbers(
    PublishedRun run,
    double[] values,
    double[] samples,
    List<String> answerNames,
    double[] answers) {

  /**
   * The answer to a contributed request; empty when the run was not asked, NaN when it knew none.
   */
  public OptionalDouble answer(String requestName) {
    int slot = answerNames.indexOf(requestName);
    return slot < 0 || slot >= answers.length
        ? OptionalDouble.empty()
        : OptionalDouble.of(answers[slot]);
  }
}
