package com.merchantgrowth.marketing.publish;

import com.merchantgrowth.marketing.tool.Scarce;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolType;
import com.merchantgrowth.marketing.tool.ToolTypes;
import com.merchantgrowth.product.sku.Stock;
import com.merchantgrowth.shared.DomainException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * What a tool can give, set aside when it is published: coupons, budget, and pieces moved out of
 * the normal stock and back (ledger of the stock: reasons {@code flash_out} and {@code
 * flash_back}).
 */
@Component
class SetAside {
  static final String OUT = "flash_out";
  static final String BACK = "flash_back";

  private final ToolTypes types;
  private final Scarce scarce;
  private final Stock stock;

  SetAside(ToolTypes types, Scarce scarce, Stock stock) {
    this.types = types;
    this.scarce = scarce;
    this.stock = stock;
  }

  void all(Tool tool) {
    ToolType type = types.require(tool.kind());
    type.claims(tool.plan()).ifPresent(total -> scarce.create(tool.id(), Scarce.CLAIMS, 0, total));
    if (tool.plan().budget() > 0) {
      scarce.create(tool.id(), Scarce.BUDGET, 0, tool.plan().budget());
    }
    Map<Long, Long> pieces = new TreeMap<>(type.stock(tool.plan()));
    pieces.forEach((sku, total) -> scarce.create(tool.id(), Scarce.STOCK, sku, total));
    pieces.forEach((sku, total) -> out(tool, sku, total));
  }

  /** What a change gives more. */
  void more(Tool before, Tool after) {
    ToolType type = types.require(after.kind());
    raise(
        after,
        Scarce.CLAIMS,
        type.claims(after.plan()).orElse(0) - type.claims(before.plan()).orElse(0));
    raise(after, Scarce.BUDGET, after.plan().budget() - before.plan().budget());
    Map<Long, Long> was = type.stock(before.plan());
    Map<Long, Long> pieces = new TreeMap<>();
    type.stock(after.plan())
        .forEach(
            (sku, total) -> {
              long more = total - was.getOrDefault(sku, 0L);
              if (more > 0) {
                pieces.put(sku, more);
              }
            });
    // In the order of everybody who takes: pieces of sales first, then normal stock.
    pieces.forEach((sku, more) -> scarce.raise(after.id(), Scarce.STOCK, sku, more));
    pieces.forEach((sku, more) -> out(after, sku, more));
  }

  private void raise(Tool tool, String kind, long more) {
    if (more > 0) {
      scarce.raise(tool.id(), kind, 0, more);
    }
  }

  private void out(Tool tool, long sku, long pieces) {
    if (!stock.take(sku, Math.toIntExact(pieces), OUT, tool.id() + "-" + tool.version())) {
      throw DomainException.conflict("marketing.error.stock", pieces).at("sku:" + sku);
    }
  }

  /** Puts back what nobody took; what is held for buyers comes back when the holds end. */
  void back(Tool tool) {
    Map<Long, Scarce.Closed> closed = new TreeMap<>();
    for (Long sku : new TreeMap<>(types.require(tool.kind()).stock(tool.plan())).keySet()) {
      closed.put(sku, scarce.close(tool.id(), Scarce.STOCK, sku));
    }
    closed.forEach(
        (sku, of) -> {
          if (of.left() > 0) {
            stock.giveBack(sku, Math.toIntExact(of.left()), BACK, tool.id() + "-" + of.total());
          }
        });
  }
}
