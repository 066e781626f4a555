/** Playbooks over HTTP. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.coaching.playbook.web;
