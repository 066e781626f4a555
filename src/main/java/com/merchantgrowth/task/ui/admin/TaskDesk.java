package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.shared.ui.SlowWork;
import com.merchantgrowth.task.TaskAuthoring;
import com.merchantgrowth.task.TaskCatalogue;
import com.merchantgrowth.task.TaskPreviews;
import com.merchantgrowth.task.TaskPublishing;
import org.springframework.stereotype.Component;

/** What the pages of one task work with. */
@Component
record TaskDesk(
    TaskCatalogue catalogue,
    TaskAuthoring authoring,
    TaskPublishing publishing,
    TaskPreviews previews,
    SlowWork work,
    ConditionInputs inputs,
    CurrentAccount account) {}
