/** The administrators' editor of playbooks, and what is shown of one everywhere. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.coaching.playbook.ui;
