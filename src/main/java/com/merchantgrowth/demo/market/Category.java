package com.merchantgrowth.demo.market;

import java.util.List;

/**
 * The categories (行业类目) of the marketplace with their industrial belts, which exist in reality:
 * places known for making just these goods.
 */
enum Category {
  WOMEN(
      "女装",
      420,
      150,
      0.035,
      List.of("濮院毛衫", "杭州女装", "虎门女装", "深圳女装", ""),
      Seasons.FASHION,
      "女装",
      "毛衫",
      "针织",
      "女衣",
      "裙装"),
  CHILDREN(
      "童装",
      190,
      85,
      0.030,
      List.of("织里童装", "即墨童装", ""),
      Seasons.FASHION,
      "童装",
      "童衣",
      "小衣",
      "童趣",
      "亲子装"),
  HANFU("汉服", 140, 130, 0.030, List.of("曹县汉服", ""), Seasons.HANFU, "汉服", "华裳", "衣冠", "云裳", "霓裳"),
  MEN(
      "男装",
      130,
      140,
      0.028,
      List.of("石狮男装", "常熟男装", "温州男装", ""),
      Seasons.FASHION,
      "男装",
      "衬衫",
      "夹克",
      "男衣",
      "裤业"),
  DOWN(
      "羽绒服",
      120,
      320,
      0.026,
      List.of("平湖羽绒服", "高邮羽绒服", ""),
      Seasons.DOWN,
      "羽绒",
      "暖衣",
      "羽衣",
      "羽绒服",
      "暖冬"),
  BAGS(
      "箱包",
      140,
      110,
      0.018,
      List.of("白沟箱包", "狮岭皮具", "平湖箱包", ""),
      Seasons.EVEN,
      "箱包",
      "皮具",
      "行李箱",
      "包袋",
      "手袋"),
  SHOES(
      "鞋靴",
      150,
      135,
      0.030,
      List.of("莆田鞋靴", "温州鞋靴", "晋江运动鞋", "成都女鞋", ""),
      Seasons.FASHION,
      "鞋靴",
      "鞋履",
      "女鞋",
      "布鞋",
      "运动鞋"),
  JEWELLERY(
      "珠宝玉石",
      140,
      260,
      0.020,
      List.of("东海水晶", "诸暨珍珠", "四会玉器", "镇平玉雕", ""),
      Seasons.EVEN,
      "水晶",
      "珍珠",
      "玉器",
      "珠宝",
      "玉石"),
  BEAUTY(
      "美妆",
      120,
      95,
      0.008,
      List.of("白云美妆", "吴兴美妆", ""),
      Seasons.EVEN,
      "美妆",
      "护肤",
      "彩妆",
      "香氛",
      "妆品"),
  FOOD(
      "食品",
      170,
      60,
      0.006,
      List.of("柳州螺蛳粉", "安溪铁观音", "武鸣沃柑", "赣南脐橙", "龙海休闲食品", ""),
      Seasons.FOOD,
      "食品",
      "零食",
      "山货",
      "农场",
      "茶食"),
  HOME(
      "家居百货",
      140,
      55,
      0.010,
      List.of("义乌小商品", "南通家纺", "景德镇陶瓷", "德化陶瓷", ""),
      Seasons.EVEN,
      "家居",
      "百货",
      "日用",
      "生活",
      "好物"),
  BABY(
      "母婴", 40, 90, 0.012, List.of("澄海玩具", "平乡童车", ""), Seasons.EVEN, "母婴", "玩具", "童车", "宝贝", "育婴");

  private final String label;
  private final int weight;
  private final double orderValue;
  private final double returnRate;
  private final List<String> belts;
  private final double[] season;
  private final List<String> nouns;

  Category(
      String label,
      int weight,
      double orderValue,
      double returnRate,
      List<String> belts,
      double[] season,
      String... nouns) {
    this.label = label;
    this.weight = weight;
    this.orderValue = orderValue;
    this.returnRate = returnRate;
    this.belts = belts;
    this.season = season;
    this.nouns = List.of(nouns);
  }

  /** The name the marketplace uses. */
  String label() {
    return label;
  }

  /** Shops of this category among 1,900. */
  int weight() {
    return weight;
  }

  /** A typical order, in CNY. */
  double orderValue() {
    return orderValue;
  }

  /** Share of orders that come back as return-and-refund. */
  double returnRate() {
    return returnRate;
  }

  /** The belts; the empty text is a shop outside any. */
  List<String> belts() {
    return belts;
  }

  /** Twelve month factors, January first. */
  double[] season() {
    return season;
  }

  /** Words for shop names. */
  List<String> nouns() {
    return nouns;
  }
}
