package com.merchantgrowth.course.ui;

import com.merchantgrowth.course.CourseCard;
import com.merchantgrowth.course.content.CourseContent;
import com.merchantgrowth.shared.Pinyin;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What is looked for in the list of courses; an empty field is any.
 *
 * @param text found in the name, the summary, a lesson or the name of a worksheet, whatever its
 *     case, in the language shown; or the pinyin initials of a Chinese name or title
 * @param dimension a dimension's code
 * @param stage the code of a stage the course is meant for
 * @param status the code of where the shop stands with it
 */
record CourseSearch(String text, String dimension, String stage, String status) {
  List<CourseCard> in(List<CourseCard> all, CourseWords words) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    return all.stream()
        .filter(card -> wanted.isEmpty() || speaksOf(card.content(), wanted, words))
        .filter(
            card ->
                dimension.isEmpty()
                    || (card.content().dimension() != null
                        && card.content().dimension().code().equals(dimension)))
        .filter(card -> stage.isEmpty() || card.content().stages().contains(stage))
        .filter(card -> status.isEmpty() || card.status().code().equals(status))
        .toList();
  }

  private static boolean speaksOf(CourseContent course, String wanted, CourseWords words) {
    return Stream.of(
                Stream.of(course.name(), course.summary()),
                course.lessons().stream().flatMap(one -> Stream.of(one.title(), one.text())),
                course.worksheets().stream().map(one -> one.name()))
            .flatMap(texts -> texts)
            .anyMatch(one -> words.in(one).toLowerCase(Locale.ROOT).contains(wanted))
        || Pinyin.found(course.name().zh(), wanted)
        || course.lessons().stream().anyMatch(one -> Pinyin.found(one.title().zh(), wanted));
  }
}
