package com.merchantgrowth.experience.web;

import com.merchantgrowth.creator.Creators;
import com.merchantgrowth.experience.CreatorReputation;
import com.merchantgrowth.experience.ScoreBox;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/creators/{code}/reputation-score")
@Tag(name = "creator reputation", description = "带货口碑分 of creators")
class CreatorReputationController extends ScoreEndpoints {
  private final Creators creators;
  private final CreatorReputation scores;

  CreatorReputationController(Creators creators, CreatorReputation scores) {
    this.creators = creators;
    this.scores = scores;
  }

  @Override
  Optional<ScoreBox> find(String code, @Nullable LocalDate day) {
    return scores.open(creators.require(code).id(), day);
  }
}
