/**
 * What all marketing tools have in common: a plan that is edited, published, paused and ended; its
 * versions; the rules it stands for. What a kind of tool is, says its own package through {@link
 * com.merchantgrowth.marketing.tool.ToolType}.
 */
@org.springframework.modulith.NamedInterface("tool")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.marketing.tool;
