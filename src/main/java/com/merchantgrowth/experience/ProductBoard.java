package com.merchantgrowth.experience;

import com.merchantgrowth.experience.card.CardDefinition;
import com.merchantgrowth.product.information.InformationField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All products of a shop with their scores.
 *
 * @param day of the scores; null = there are none yet
 * @param card what they were scored with; null = there are none yet
 * @param lacking how many products on sale lack what; without those nobody lacks
 */
public record ProductBoard(
    @Nullable LocalDate day,
    @Nullable CardDefinition card,
    List<ProductStanding> products,
    Map<InformationField, Long> lacking) {}
