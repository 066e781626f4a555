package com.merchantgrowth.course.web;

import com.merchantgrowth.course.CoursePictures;
import com.merchantgrowth.course.Picture;
import com.merchantgrowth.shared.markdown.SafeMarkdown;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The pictures of lessons, for who is signed in. A key names one content for ever, so a browser
 * keeps it; whatever the bytes might also be, they are shown as the picture they were found to be.
 */
@RestController
@Hidden
class PictureController {
  private final CoursePictures pictures;

  PictureController(CoursePictures pictures) {
    this.pictures = pictures;
  }

  @GetMapping(SafeMarkdown.PICTURES + "{key:[0-9a-f]{64}}")
  void picture(@PathVariable String key, HttpServletResponse response) throws IOException {
    Optional<Picture> found = pictures.find(key);
    if (found.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Picture picture = found.get();
    response.setContentType(picture.contentType());
    response.setContentLength(picture.content().length);
    // set, not added: Spring Security has written "no-cache" already
    response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
    response.setHeader("Pragma", "");
    response.setHeader("Expires", "");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    response.setHeader("ETag", "\"" + key + "\"");
    response.getOutputStream().write(picture.content());
  }
}
