package com.merchantgrowth.task.web;

import com.merchantgrowth.eligibility.ui.ConditionTexts;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.task.TaskBoard;
import com.merchantgrowth.task.TaskBoards;
import com.merchantgrowth.task.TaskClaims;
import com.merchantgrowth.task.TaskStage;
import com.merchantgrowth.task.web.EvaluationBody.Words;
import com.merchantgrowth.task.web.ShopTaskJson.AwardBody;
import com.merchantgrowth.task.web.ShopTaskJson.BoardBody;
import com.merchantgrowth.task.web.ShopTaskJson.DetailBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A shop's own tasks. */
@RestController
@RequestMapping("/api/v1/shops/{code}/tasks")
@Tag(name = "tasks")
class ShopTaskController {
  private static final String KEY = "Idempotency-Key";
  private static final String AGAIN =
      " Idempotency-Key names the request: sent again under the same key it is answered alike and"
          + " writes nothing. Scope shop:write, merchants only.";

  private final TaskBoards boards;
  private final TaskClaims claims;
  private final MerchantAccess access;
  private final ConditionTexts texts;

  ShopTaskController(
      TaskBoards boards, TaskClaims claims, MerchantAccess access, ConditionTexts texts) {
    this.boards = boards;
    this.claims = claims;
    this.access = access;
    this.texts = texts;
  }

  @GetMapping
  @Operation(
      summary = "A shop's tasks, also those it is not shown and why",
      description =
          "As of the newest daily run. stage: for_you, in_progress, to_claim, done, missed,"
              + " not_for_you. Values are in the unit of the goal (money in fen, time in minutes),"
              + " amounts in the unit of the reward kind.")
  BoardBody tasks(@PathVariable String code, @RequestParam(defaultValue = "") String stage) {
    long shop = access.require(code, ShopArea.TASKS).id();
    TaskStage only = TaskJson.one("stage", stage, TaskStage.values(), TaskStage::code);
    TaskBoard board = boards.of(shop);
    return BoardBody.of(board, only == null ? board.cards() : board.in(only));
  }

  @GetMapping("/{task}")
  @Operation(
      summary = "One task of a shop, with every condition and the days behind the number",
      description = "task is its code; round counts from 0, the newest unless given.")
  DetailBody task(
      @PathVariable String code, @PathVariable String task, @RequestParam @Nullable Integer round) {
    long shop = access.require(code, ShopArea.TASKS).id();
    return detail(shop, task, round);
  }

  @PostMapping("/{task}/claim")
  @Operation(
      summary = "Take part in a task",
      description =
          "409 when it is claimed already, is over, or cannot be claimed; 404 when it is not shown"
              + " to the shop."
              + AGAIN)
  DetailBody claim(
      @PathVariable String code,
      @PathVariable String task,
      @RequestHeader(name = KEY, defaultValue = "") String key) {
    long shop = access.require(code, ShopArea.TASKS).id();
    claims.claim(shop, task, key);
    return detail(shop, task, null);
  }

  @PostMapping("/rewards/{id}/claim")
  @Operation(
      summary = "Take a reward that waits for the click",
      description =
          "id is that of the award. 409 when it is paid already, has lapsed, or the budget is used"
              + " up."
              + AGAIN)
  AwardBody claimReward(
      @PathVariable String code,
      @PathVariable long id,
      @RequestHeader(name = KEY, defaultValue = "") String key) {
    long shop = access.require(code, ShopArea.TASKS).id();
    return AwardBody.of(claims.claimReward(shop, id, key));
  }

  private DetailBody detail(long shop, String task, @Nullable Integer round) {
    return DetailBody.of(boards.detail(shop, task, round), Words.of(texts));
  }
}
