package com.merchantgrowth.course;

import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pictures of lessons. Who is signed in may look at them, administrators add them. */
@Service
public class CoursePictures {
  private final JdbcClient jdbc;
  private final CurrentAccount account;
  private final BusinessCalendar calendar;

  CoursePictures(JdbcClient jdbc, CurrentAccount account, BusinessCalendar calendar) {
    this.jdbc = jdbc;
    this.account = account;
    this.calendar = calendar;
  }

  /**
   * Keeps a picture; the same one again is there once.
   *
   * @throws DomainException invalid, for what is no PNG, JPEG or GIF picture, is larger than 1 MB
   *     or 4,000 pixels, or is broken
   */
  @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
  @Transactional
  public Picture add(byte[] content) {
    Picture picture = PictureReading.read(content);
    if (find(picture.key()).isEmpty()) {
      try {
        jdbc.sql(
                "insert into course_picture (picture_key, content_type, content, width, height,"
                    + " uploaded_by, uploaded_at) values (?, ?, ?, ?, ?, ?, ?)")
            .params(
                picture.key(),
                picture.contentType(),
                picture.content(),
                picture.width(),
                picture.height(),
                account.require().username(),
                CourseStore.utc(calendar.now()))
            .update();
      } catch (DuplicateKeyException meanwhile) {
        throw DomainException.conflict("course.error.pictureAgain");
      }
    }
    return picture;
  }

  @PreAuthorize("isAuthenticated()")
  @Transactional(readOnly = true)
  public Optional<Picture> find(String key) {
    return jdbc.sql(
            "select picture_key, content_type, content, width, height from course_picture"
                + " where picture_key = ?")
        .param(key)
        .query(
            (row, number) ->
                new Picture(
                    row.getString(1),
                    row.getString(2),
                    row.getBytes(3),
                    row.getInt(4),
                    row.getInt(5)))
        .optional();
  }
}
