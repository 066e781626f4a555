package com.merchantgrowth.eligibility.ui;

import com.merchantgrowth.eligibility.ConditionTerms;
import com.merchantgrowth.eligibility.condition.ShopAttribute;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an editor of conditions offers, in one language; get it from {@link
 * ConditionTexts#choices(java.util.Locale)}. Flags and attribute values are looked up when the
 * first row asks for them.
 */
public final class Choices {
  private final ConditionWords words;
  private final Vocabulary vocabulary;
  private final Supplier<List<String>> findFlags;
  private final Function<ShopAttribute, List<String>> findValues;
  private final Map<ShopAttribute, List<String>> values = new EnumMap<>(ShopAttribute.class);
  private @Nullable List<String> flags;

  Choices(
      ConditionWords words,
      Vocabulary vocabulary,
      Supplier<List<String>> flags,
      Function<ShopAttribute, List<String>> values) {
    this.words = words;
    this.vocabulary = vocabulary;
    this.findFlags = flags;
    this.findValues = values;
  }

  static Choices of(ConditionWords words, Vocabulary vocabulary, ConditionTerms terms) {
    return new Choices(words, vocabulary, terms::flags, terms::values);
  }

  /** The same conditions in words. */
  public ConditionWords words() {
    return words;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  List<String> flags() {
    List<String> known = flags;
    if (known == null) {
      known = findFlags.get();
      flags = known;
    }
    return known;
  }

  List<String> values(ShopAttribute attribute) {
    return values.computeIfAbsent(attribute, findValues);
  }
}
