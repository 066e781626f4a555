/** The pages of the diagnosis: screen, paper, file, and the cards on the landing page. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.diagnosis.ui;
