/** What the typo guard and the publish gate say, with fixes to take. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.marketing.ui.gate;
