package com.merchantgrowth.coaching.feedback.ui;

import com.merchantgrowth.coaching.bulletin.ShopBulletins;
import com.merchantgrowth.coaching.feedback.BeltDigests;
import com.merchantgrowth.coaching.feedback.KnownProblems;
import com.merchantgrowth.coaching.feedback.ReportDesk;
import com.merchantgrowth.coaching.feedback.RuleReports;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.merchant.MyShops;
import com.merchantgrowth.merchant.ShopCatalogue;
import com.merchantgrowth.shared.BusinessCalendar;

/** What the pages of administrators and coaches work with. */
@org.springframework.stereotype.Component
record FeedbackActions(
    ReportDesk desk,
    RuleReports reports,
    KnownProblems problems,
    BeltDigests digests,
    ShopBulletins bulletins,
    MyShops shops,
    ShopCatalogue catalogue,
    CurrentAccount account,
    BusinessCalendar calendar) {
  boolean admin() {
    return account.require().isAdmin();
  }
}
