package com.merchantgrowth.experience;

import com.merchantgrowth.experience.card.CardDefinition;
import com.merchantgrowth.experience.card.CardDefinition.DimensionDefinition;
import com.merchantgrowth.experience.score.Scorecard;
import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.metric.PublishedRun;
import com.merchantgrowth.product.Product;
import com.merchantgrowth.product.ProductCatalogue;
import com.merchantgrowth.product.ProductStatus;
import com.merchantgrowth.product.information.InformationField;
import com.merchantgrowth.shared.SubjectKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A shop's products with their scores, for lists; a number of statements that does not depend on
 * how many products there are.
 */
@Service
@PreAuthorize("hasAnyRole('MERCHANT', 'SERVICE_PROVIDER', 'ADMIN')")
public class ProductBoards {
  private static final String INFORMATION = "information";

  private final ProductCatalogue catalogue;
  private final MetricResults results;
  private final ScoreRunRows runs;
  private final ScorecardRows cards;

  ProductBoards(
      ProductCatalogue catalogue, MetricResults results, ScoreRunRows runs, ScorecardRows cards) {
    this.catalogue = catalogue;
    this.results = results;
    this.runs = runs;
    this.cards = cards;
  }

  /**
   * @throws com.merchantgrowth.shared.DomainException not found, if the caller may not see the shop
   */
  @Transactional(readOnly = true)
  public ProductBoard of(long shopId) {
    List<Product> products =
        catalogue.ofShop(shopId).stream().sorted(Comparator.comparingLong(Product::id)).toList();
    Optional<PublishedRun> run = results.latest(SubjectKind.PRODUCT);
    Optional<CardDefinition> card =
        run.flatMap(found -> runs.of(found.id()))
            .flatMap(scored -> cards.find(scored.code(), scored.version()))
            .map(CardVersion::card);
    if (run.isEmpty() || card.isEmpty()) {
      return new ProductBoard(
          null, null, products.stream().map(ProductBoards::unscored).toList(), lacking(products));
    }
    return new ProductBoard(
        run.get().day(), card.get(), scored(products, run.get(), card.get()), lacking(products));
  }

  private List<ProductStanding> scored(
      List<Product> products, PublishedRun run, CardDefinition card) {
    List<String> written = new ArrayList<>(List.of(card.metric()));
    card.dimensions().forEach(one -> written.add(one.metric() == null ? "" : one.metric()));
    int[] known =
        written.stream()
            .filter(metric -> run.position(metric).isPresent())
            .mapToInt(metric -> run.position(metric).orElseThrow())
            .toArray();
    List<String> order =
        written.stream().filter(metric -> run.position(metric).isPresent()).toList();
    double[][] columns =
        results.values(run, products.stream().mapToLong(Product::id).toArray(), known);
    List<ProductStanding> standings = new ArrayList<>();
    for (int row = 0; row < products.size(); row++) {
      double[] values = new double[written.size()];
      for (int i = 0; i < values.length; i++) {
        int at = order.indexOf(written.get(i));
        values[i] = at < 0 ? Double.NaN : columns[at][row];
      }
      standings.add(standing(products.get(row), values, card));
    }
    return standings;
  }

  private static ProductStanding standing(Product product, double[] values, CardDefinition card) {
    double total = values[0];
    double[] forces = Arrays.copyOfRange(values, 1, values.length);
    if (Double.isNaN(total)) {
      return unscored(product);
    }
    Scorecard scorecard = card.scorecard();
    double weights = 0;
    int weakest = -1;
    int information = -1;
    for (int d = 0; d < forces.length; d++) {
      DimensionDefinition dimension = card.dimensions().get(d);
      information = dimension.code().equals(INFORMATION) ? d : information;
      if (!Double.isNaN(forces[d])) {
        weights += dimension.weight();
        weakest = weakest < 0 || forces[d] < forces[weakest] ? d : weakest;
      }
    }
    double gain = 0;
    double[] then = forces.clone();
    if (information >= 0 && !Double.isNaN(forces[information])) {
      double share = card.dimensions().get(information).weight() / weights;
      gain = share * (card.high() - forces[information]);
      then[information] = card.high();
    }
    return new ProductStanding(
        product,
        total,
        scorecard.band(total, forces).code(),
        DoubleStream.of(forces).boxed().toList(),
        weakest < 0 ? "" : card.dimensions().get(weakest).code(),
        gain,
        scorecard.band(Math.min(card.high(), total + gain), then).code());
  }

  private static ProductStanding unscored(Product product) {
    return new ProductStanding(product, Double.NaN, null, List.of(), "", Double.NaN, null);
  }

  private static Map<InformationField, Long> lacking(List<Product> products) {
    Map<InformationField, Long> counts = new EnumMap<>(InformationField.class);
    products.stream()
        .filter(product -> product.fields().status() == ProductStatus.ON_SALE)
        .flatMap(product -> product.lacking().stream())
        .forEach(field -> counts.merge(field, 1L, Long::sum));
    return counts;
  }
}
