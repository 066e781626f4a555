/** 达人口碑: whom to work with, and a creator's reputation score opened down to its days. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.experience.ui.creator;
