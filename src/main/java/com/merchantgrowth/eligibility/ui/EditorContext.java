package com.merchantgrowth.eligibility.ui;

/**
 * What the parts of one editor share.
 *
 * @param ownWindow whether the window of whatever asks can be chosen
 * @param changed called after each change by the user
 */
record EditorContext(Choices choices, boolean ownWindow, Runnable changed) {}
