package com.merchantgrowth.notice;

import com.merchantgrowth.support.PortalTest;

@PortalTest
class NoticeTest extends NoticeScenario {}
