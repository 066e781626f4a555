/**
 * The bell (通知): what a person should know, and where to act on it. Other rooms send through {@link
 * com.merchantgrowth.notice.NoticeSending} and contribute a {@link
 * com.merchantgrowth.notice.NoticeKind} for each sort of message.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Notices",
    allowedDependencies = {"identity", "merchant"})
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.notice;
