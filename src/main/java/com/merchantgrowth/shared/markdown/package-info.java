/** Text written by people as Markdown, made into markup that cannot do anything. Free of Vaadin. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.shared.markdown;
