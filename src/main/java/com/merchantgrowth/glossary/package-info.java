/**
 * What is written for people and can be edited without a release: help beside every figure, the
 * field's terms (术语), the topics of the four steps. A text is reached by its key; what ships with
 * the product is contributed by the rooms it belongs to ({@link
 * com.merchantgrowth.glossary.TextSource}) and stays up to date until somebody edits it.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Help and glossary",
    allowedDependencies = {"identity"})
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.glossary;
