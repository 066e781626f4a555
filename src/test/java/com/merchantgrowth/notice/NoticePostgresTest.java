package com.merchantgrowth.notice;

import com.merchantgrowth.support.PostgresPortal;

@PostgresPortal
class NoticePostgresTest extends NoticeScenario {}
