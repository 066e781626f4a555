/** What the editor and the kinds of tools share: fields that know their place in a plan. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.marketing.ui.form;
