/** The pages of scores, one for each kind of subject, and their cards on landing pages. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.experience.ui;
