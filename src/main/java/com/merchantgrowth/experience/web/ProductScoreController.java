package com.merchantgrowth.experience.web;

import com.merchantgrowth.experience.ProductScores;
import com.merchantgrowth.experience.ScoreBox;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/products/{code}/score")
@Tag(name = "product scores", description = "商品分 of products")
class ProductScoreController extends ScoreEndpoints {
  private final ProductScores scores;

  ProductScoreController(ProductScores scores) {
    this.scores = scores;
  }

  @Override
  Optional<ScoreBox> find(String code, @Nullable LocalDate day) {
    return scores.open(code, day);
  }
}
