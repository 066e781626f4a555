package com.merchantgrowth.demo.market;

import com.merchantgrowth.merchant.ShopType;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Names a small Chinese shop might carry; made up, none of a known brand. */
final class ShopNames {
  private static final String FIRST = "云禾沐棠素砚漫栖浅拾听朝暮岚苏木北青知晚初枕锦鹿";
  private static final String SECOND = "舍里间屿川笙白眠岸朵榆雀汐笺陌井溪枝帆语声时谷渡";

  /** Who sits in such a belt makes just this. */
  private static final Map<String, String> MADE_IN =
      Map.ofEntries(
          Map.entry("濮院毛衫", "毛衫"),
          Map.entry("成都女鞋", "女鞋"),
          Map.entry("晋江运动鞋", "运动鞋"),
          Map.entry("狮岭皮具", "皮具"),
          Map.entry("东海水晶", "水晶"),
          Map.entry("诸暨珍珠", "珍珠"),
          Map.entry("四会玉器", "玉器"),
          Map.entry("镇平玉雕", "玉雕"),
          Map.entry("柳州螺蛳粉", "螺蛳粉"),
          Map.entry("安溪铁观音", "茶叶"),
          Map.entry("武鸣沃柑", "沃柑"),
          Map.entry("赣南脐橙", "脐橙"),
          Map.entry("龙海休闲食品", "零食"),
          Map.entry("南通家纺", "家纺"),
          Map.entry("景德镇陶瓷", "瓷器"),
          Map.entry("德化陶瓷", "白瓷"),
          Map.entry("澄海玩具", "玩具"),
          Map.entry("平乡童车", "童车"));

  private final Set<String> taken = new HashSet<>();

  /** A name nobody else in this marketplace has. */
  String next(Noise noise, Category category, String belt, ShopType type) {
    while (true) {
      String name = draw(noise, category, belt, type);
      if (taken.add(name)) {
        return name;
      }
    }
  }

  void take(String name) {
    taken.add(name);
  }

  /** A name by its keys alone, for shops that are not drawn in sequence. */
  static String draw(Noise noise, Category category, String belt, ShopType type) {
    int first = noise.below(FIRST.length());
    int second = noise.below(SECOND.length());
    String any = category.nouns().get(noise.below(category.nouns().size()));
    String noun = MADE_IN.getOrDefault(belt, any);
    return FIRST.substring(first, first + 1)
        + SECOND.substring(second, second + 1)
        + noun
        + suffix(noise, type);
  }

  private static String suffix(Noise noise, ShopType type) {
    return switch (type) {
      case FLAGSHIP -> "旗舰店";
      case EXCLUSIVE -> "专卖店";
      case SPECIALTY -> "专营店";
      case ENTERPRISE -> noise.chance(0.6) ? "工厂店" : "直营店";
      case INDIVIDUAL -> noise.chance(0.5) ? "商行" : "铺子";
      case PERSONAL -> noise.chance(0.5) ? "小店" : "";
    };
  }
}
