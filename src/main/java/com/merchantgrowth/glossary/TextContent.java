package com.merchantgrowth.glossary;

import com.merchantgrowth.shared.Wording;

/**
 * What a version of a text says.
 *
 * @param title what it is about, as it is called
 * @param body Markdown
 */
public record TextContent(Wording title, Wording body, TextFacts facts) {}
