/** Making and changing one tool, whatever its kind, with a preview of what buyers see. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.marketing.ui.editor;
