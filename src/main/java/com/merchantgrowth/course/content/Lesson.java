package com.merchantgrowth.course.content;

import com.merchantgrowth.shared.Wording;

/**
 * One lesson.
 *
 * @param key stable within the course, so that a lesson stays read when a new version keeps it;
 *     lower case letters, digits and hyphens
 * @param text Markdown
 * @param video an https address that is shown as a link; empty = none
 */
public record Lesson(String key, Wording title, Wording text, String video) {}
