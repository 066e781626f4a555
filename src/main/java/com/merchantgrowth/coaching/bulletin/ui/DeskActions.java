package com.merchantgrowth.coaching.bulletin.ui;

import com.merchantgrowth.coaching.bulletin.BulletinAuthoring;
import com.merchantgrowth.coaching.bulletin.BulletinDesk;
import com.merchantgrowth.coaching.bulletin.BulletinSending;
import com.merchantgrowth.coaching.touched.TouchedShops;
import com.merchantgrowth.identity.CurrentAccount;

/** What the pages of those who write work with. */
@org.springframework.stereotype.Component
record DeskActions(
    BulletinDesk desk,
    BulletinAuthoring authoring,
    BulletinSending sending,
    TouchedShops touched,
    CurrentAccount account,
    BulletinTexts texts) {}
