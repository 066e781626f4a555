package com.merchantgrowth.experience.web;

import com.merchantgrowth.experience.ScoreBox;
import com.merchantgrowth.experience.ShopExperience;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/shops/{code}/experience-score")
@Tag(name = "experience scores", description = "店铺体验分 of shops")
class ShopExperienceController extends ScoreEndpoints {
  private final MerchantAccess access;
  private final ShopExperience scores;

  ShopExperienceController(MerchantAccess access, ShopExperience scores) {
    this.access = access;
    this.scores = scores;
  }

  @Override
  Optional<ScoreBox> find(String code, @Nullable LocalDate day) {
    return scores.open(access.require(code, ShopArea.SCORES).id(), day);
  }
}
