package com.merchantgrowth.glossary;

import java.util.List;

/**
 * Texts that ship with the product, contributed as a Spring bean by the room they belong to. They
 * are brought in at each start: new ones are added, and a newer text replaces the one before as
 * long as nobody has edited it.
 */
public interface TextSource {
  List<ShippedText> texts();
}
