package com.merchantgrowth.merchant;

/** Where the tier or the stage of a marketplace's shops comes from. */
public enum AttributeMode {
  /** Imports set it. */
  IMPORTED,
  /** The portal works it out; an import only gives a new shop its first value. */
  COMPUTED
}
