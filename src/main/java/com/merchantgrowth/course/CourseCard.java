package com.merchantgrowth.course;

import com.merchantgrowth.course.content.CourseContent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A course as a shop meets it in the list.
 *
 * @param content the version the reader is on: the one begun, else the newest. It holds the quiz's
 *     answers: never hand it to a browser or to REST as it is
 * @param version of the content
 * @param read lessons of it the reader has read
 * @param passedOn when the shop passed; null = not yet
 * @param offered whether it is offered to the shop now; one that is not is shown to who began or
 *     passed
 */
public record CourseCard(
    String code,
    int version,
    CourseContent content,
    CourseStatus status,
    int read,
    @Nullable LocalDate passedOn,
    boolean offered) {
  public int lessons() {
    return content.lessons().size();
  }
}
