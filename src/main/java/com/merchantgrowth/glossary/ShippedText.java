package com.merchantgrowth.glossary;

/** A text that comes with the product. */
public record ShippedText(TextId id, TextContent content) {}
