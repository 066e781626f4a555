package com.merchantgrowth.task;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param twoPerson whoever wrote a version of a task cannot approve it; off for a team of one
 */
@ConfigurationProperties("portal.task")
record TaskSettings(@DefaultValue("true") boolean twoPerson) {}
