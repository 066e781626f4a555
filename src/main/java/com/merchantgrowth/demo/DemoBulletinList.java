package com.merchantgrowth.demo;

import com.merchantgrowth.coaching.bulletin.BulletinText;
import com.merchantgrowth.coaching.bulletin.RuleTopic;
import com.merchantgrowth.demo.market.Marketplace;
import com.merchantgrowth.eligibility.condition.Comparison;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.ShopAttribute;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.shared.Wording;
import java.time.LocalDate;
import java.util.List;

/** The bulletins the demo begins with, as the platform and a service provider would write them. */
final class DemoBulletinList {
  private static final String RULES = "https://rules.example.com/";

  private DemoBulletinList() {}

  /** Knits and down jackets have to be picked up sooner; touches two belts. */
  static BulletinText pickup(LocalDate today) {
    return new BulletinText(
        RuleTopic.SHIPPING,
        true,
        new Wording("现货揽收时限从 48 小时缩到 24 小时", "Pickup of goods in stock: 24 hours instead of 48"),
        new Wording(
            "现货订单支付后 **24 小时**内要有揽收记录，以前是 48 小时。超时一单赔付买家 3 元，并计入综合揽收及时率。",
            "Orders of goods in stock need a pickup record within **24 hours** of payment, 48 until"
                + " now. Each late order pays the buyer CN¥3 and counts in the pickup rate."),
        today.plusDays(8),
        new Wording(
            """
            1. 和快递约好每天两次上门：12:00、18:00
            2. 16:00 前的单当天打完包
            3. 在店铺后台把发货承诺改成「24 小时内」""",
            """
            1. Agree on two pickups a day: 12:00 and 18:00
            2. Pack orders placed before 16:00 on the same day
            3. Change the promise of the shop to "within 24 hours\""""),
        today.plusDays(6),
        new Wording(
            "只打单不揽收也算超时：看的是快递第一条揽收记录，不是你点发货的时间。",
            "A printed label is not enough: the courier's first scan counts, not your click."),
        Condition.AttributeIn.of(ShopAttribute.BELT, Marketplace.COACHED_BELT, "平湖羽绒服"),
        RULES + "shipping/pickup-24h");
  }

  /** The second version: presales are left out, and there is more time. */
  static BulletinText pickupAgain(LocalDate today) {
    BulletinText first = pickup(today);
    return new BulletinText(
        first.topic(),
        first.mustRead(),
        first.title(),
        new Wording(
            "现货订单支付后 **24 小时**内要有揽收记录，以前是 48 小时。**预售和定制订单不在内**，仍按详情页写的发货日。"
                + "超时一单赔付买家 3 元，并计入综合揽收及时率。",
            "Orders of goods in stock need a pickup record within **24 hours** of payment, 48 until"
                + " now. **Presales and made-to-order goods are left out**: the day on their page"
                + " holds. Each late order pays the buyer CN¥3 and counts in the pickup rate."),
        today.plusDays(4),
        new Wording(
            """
            1. 和快递约好每天两次上门：12:00、18:00
            2. 16:00 前的单当天打完包
            3. 在店铺后台把发货承诺改成「24 小时内」
            4. 预售商品在标题和详情页写明发货日""",
            """
            1. Agree on two pickups a day: 12:00 and 18:00
            2. Pack orders placed before 16:00 on the same day
            3. Change the promise of the shop to "within 24 hours"
            4. Write the shipping day of presales in title and page"""),
        today.plusDays(3),
        first.avoid(),
        first.audience(),
        first.source());
  }

  static BulletinText wording(LocalDate today) {
    return new BulletinText(
        RuleTopic.LIVE,
        false,
        new Wording(
            "直播间不能再说「全网最低」「最后一次」", "No more \"lowest anywhere\" or \"last time\" in streams"),
        new Wording(
            "绝对化用语和虚假的时间压力，从口播提醒改成**直接断流 10 分钟**。标题、弹幕置顶、贴片都算。",
            "Superlatives and invented time pressure now **cut the stream for 10 minutes** instead"
                + " of a warning. Titles, pinned comments and overlays count too."),
        today.plusDays(2),
        new Wording(
            """
            - 把话术本里的「最」「第一」「全网」换成有依据的数：「比上月直播价低 20 元」
            - 倒计时只用在真的会改价的活动上，结束后真的改回去
            - 开播前让场控照清单过一遍贴片""",
            """
            - Replace superlatives by numbers you can show: "CN¥20 below last month's stream"
            - Use a countdown only where the price really changes afterwards
            - Have the overlays checked against the list before going live"""),
        today.plusDays(1),
        new Wording(
            "「亏本」「破价」同样会被判；价格对比要写清比的是哪一天、哪个价。",
            "\"At a loss\" is judged the same way; say which day and which price you compare with."),
        Condition.AttributeIn.of(ShopAttribute.STAGE, "cold_start", "growth"),
        RULES + "live/wording");
  }

  static BulletinText protection(LocalDate today) {
    return new BulletinText(
        RuleTopic.PRICE,
        true,
        new Wording(
            "价保从 7 天延长到 15 天，按买家实付算", "Price protection: 15 days instead of 7, on what was paid"),
        new Wording(
            "买家付款后 **15 天**内同款降价要补差，以前是 7 天。比的是用券后的**实付价**，不是标价。",
            "A lower price within **15 days** of payment has to be refunded, 7 days until now. What"
                + " counts is the price **paid after coupons**, not the list price."),
        today.plusDays(12),
        new Wording(
            """
            1. 在「促销日历」里把 15 天内会重叠的券和秒杀错开
            2. 用价格模拟器看每一天的最低实付价
            3. 给达人保价的商品先确认不低于约定价""",
            """
            1. Move coupons and flash sales that overlap within 15 days apart
            2. See the lowest paid price of each day in the simulator
            3. Check promises to creators before you lower a price"""),
        today.plusDays(10),
        new Wording(
            "满减券单独不破价，叠加会员价就可能破：补差从最低的那一单算起。",
            "A coupon alone may be fine and together with member prices not: the refund is counted"
                + " from the lowest order."),
        Condition.EVERYBODY,
        RULES + "price/protection-15");
  }

  static BulletinText quality(LocalDate today) {
    return new BulletinText(
        RuleTopic.QUALITY,
        false,
        new Wording(
            "品质退货率超过 2% 的商品，搜索降权 7 天", "Goods with over 2% quality returns rank lower for 7 days"),
        new Wording(
            "以前看全店，现在看**单个商品**近 30 天：成交满 20 单、品质退货率超过 2% 就降权。起球、掉色、尺码不符都算品质。",
            "What counts now is **each product** over 30 days, not the shop: from 20 orders and 2%"
                + " quality returns on it ranks lower. Pilling, colour and wrong sizes count."),
        today.plusDays(5),
        new Wording(
            """
            - 先停投退货率最高的 3 个商品
            - 羊毛衫写明含绒量和起球等级，附检测报告
            - 尺码表按实测改，客服话术同步""",
            """
            - Stop advertising the three products with most returns first
            - State wool content and pilling grade of knits, with the test report
            - Correct the size table by measuring, and tell your service team"""),
        null,
        new Wording(
            "买家选「不喜欢」不算品质；但差评里写了质量问题、又退货的会被重新判。",
            "\"Did not like it\" is no quality return, unless the review names a defect."),
        new Condition.MetricIs(
            new Term.Metric("quality_return_rate_30"), Comparison.AT_LEAST, 0.02),
        RULES + "quality/product-returns");
  }

  static BulletinText reply(LocalDate today) {
    return new BulletinText(
        RuleTopic.SERVICE,
        false,
        new Wording(
            "三分钟回复率低于 60%，大促期间不给活动流量", "Below 60% answers in 3 minutes: no campaign traffic"),
        new Wording(
            "以前只影响体验分，大促期间改为**当天停发活动流量**，第二天回到 60% 以上自动恢复。",
            "Until now it only lowered the score; during campaigns it now **stops traffic for the"
                + " day** and returns by itself once the rate is back above 60%."),
        today.minusDays(10),
        new Wording(
            "- 19:00–23:00 至少排 2 个人\n- 把前 10 个高频问题做成快捷回复\n- 机器人答不了的 30 秒内转人工",
            "- Two people at least from 19:00 to 23:00\n- Quick answers for the ten most asked"
                + " questions\n- Hand over to a person within 30 seconds"),
        today.minusDays(3),
        new Wording(
            "自动欢迎语不算回复；要回到问题上才算。",
            "An automatic greeting is no answer; the question has to be met."),
        new Condition.MetricIs(new Term.Metric("im_3min_rate_30"), Comparison.LESS_THAN, 0.6),
        RULES + "service/reply");
  }

  /** Written by the coach, for the shops bound to it. */
  static BulletinText registration(LocalDate today) {
    return new BulletinText(
        RuleTopic.CAMPAIGN,
        false,
        new Wording("双旦活动报名：主图要白底、吊牌要拍清", "Year-end campaign: white background, legible tags"),
        new Wording(
            "这次招商把「主图白底、吊牌成分清晰」列成必过项，不合格直接退回，不再人工沟通。",
            "White main pictures and legible composition tags are now required; what fails is sent"
                + " back without a talk."),
        today.minusDays(1),
        new Wording(
            "- 周五前把要报的款发到群里，我们统一过一遍\n- 吊牌近照加一张成分表特写\n- 报名价先在价格模拟器里算一遍",
            "- Send us the styles by Friday, we look at all of them\n- Add a close-up of the"
                + " composition\n- Try the price in the simulator first"),
        today.plusDays(2),
        new Wording(
            "同款换个色号重复报会一起被拒；先报卖得最好的那个色。",
            "The same style in another colour is refused with it; enter the best seller only."),
        Condition.EVERYBODY,
        "");
  }

  /** Being written. */
  static BulletinText licence(LocalDate today) {
    return new BulletinText(
        RuleTopic.QUALIFICATION,
        false,
        new Wording("羽绒类目要补充绒子含量检测报告", "Down goods need a new test report"),
        new Wording(
            "类目准入增加「绒子含量」检测报告，有效期一年。",
            "A report on down content, valid for a year, is now required."),
        today.plusDays(30),
        Wording.NONE,
        today.plusDays(28),
        Wording.NONE,
        new Condition.Any(
            List.of(
                Condition.AttributeIn.of(ShopAttribute.BELT, "平湖羽绒服"),
                Condition.AttributeIn.of(ShopAttribute.BELT, "高邮羽绒服"))),
        "");
  }
}
