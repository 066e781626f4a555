package com.merchantgrowth.shared.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written as Markdown can be read, and can do nothing. */
class SafeMarkdownTest {
  private static final Set<String> ELEMENTS =
      Set.of(
          "p br hr h3 h4 h5 h6 blockquote pre code em strong ul ol li a img table thead tbody tr th"
              .concat(" td div")
              .split(" "));

  @ParameterizedTest
  @ValueSource(
      strings = {
        // elements that run, load or draw over the page
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "text <script\n>alert(1)</script\n> text",
        "<iframe src=\"https://evil.example\"></iframe>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<object data=\"https://evil.example/x.swf\"></object>",
        "<embed src=\"javascript:alert(1)\">",
        "<style>@import url(https://evil.example/x.css);</style>",
        "<link rel=\"stylesheet\" href=\"https://evil.example/x.css\">",
        "<meta http-equiv=\"refresh\" content=\"0;url=https://evil.example\">",
        "<base href=\"https://evil.example/\">",
        "<form action=\"https://evil.example\"><input name=password><button>Sign in</button></form>",
        "<svg onload=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
        "<math><mtext></mtext><mglyph><style><img src=x onerror=alert(1)></style></mglyph></math>",
        "<math href=\"javascript:alert(1)\">x</math>",
        "<template><img src=x onerror=alert(1)></template>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
        "<video src=x onerror=alert(1)></video>",
        "<audio autoplay src=https://evil.example/a.mp3></audio>",
        "<details open ontoggle=alert(1)>x</details>",
        "<marquee onstart=alert(1)>x</marquee>",
        "<body onload=alert(1)>",
        "<xss style=\"animation-name:x\" onanimationstart=\"alert(1)\"></xss>",
        // events and styles on harmless elements
        "<img src=x onerror=alert(1)>",
        "<img src=\"x\" OnErRoR = 'alert(1)'>",
        "<img/src=x/onerror=alert(1)>",
        "<img src=`x`onerror=alert(1)>",
        "<p style=\"position:fixed;inset:0;background:url(https://evil.example/p)\">x</p>",
        "<div style=\"background:url(javascript:alert(1))\">x</div>",
        "<a href=\"https://a.example\" onclick=\"alert(1)\">x</a>",
        "<a href=\"#\" onmouseover=alert(1) autofocus tabindex=1>x</a>",
        "<input onfocus=alert(1) autofocus>",
        "<p id=\"ROOT-1\" class=\"card\" slot=\"drawer\">x</p>",
        // addresses that run or carry code
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java&#115;cript:alert(1))",
        "[x](javascript&colon;alert(1))",
        "[x](&#106;&#97;vascript:alert(1))",
        "[x](<java\tscript:alert(1)>)",
        "[x](\u0001javascript:alert(1))",
        "[x](vbscript:msgbox(1))",
        "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
        "[x](data:text/html,<script>alert(1)</script>)",
        "[x](file:///etc/passwd)",
        "[x](blob:https://evil.example/1)",
        "[x](//evil.example/path)",
        "[x](/\\\\evil.example)",
        "[x](\\\\\\\\evil.example)",
        "[x][1]\n\n[1]: javascript:alert(1)",
        "[x][1]\n\n[1]: <javascript:alert(1)> 'title'",
        "<javascript:alert(1)>",
        "<https://a.example/\"onmouseover=alert(1)>",
        "[x](https://a.example/\"onmouseover=\"alert(1))",
        "[x](https://a.example 'x\" onmouseover=\"alert(1)')",
        "[x](https://a.example \"&quot; onclick=alert(1) x=&quot;\")",
        // pictures
        "![x](javascript:alert(1))",
        "![x](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+)",
        "![x](https://evil.example/pixel.gif)",
        "![x](http://evil.example/pixel.gif)",
        "![x](//evil.example/pixel.gif)",
        "![x](/logout)",
        "![x](/pictures/../logout)",
        "![x](/pictures/%2e%2e/logout)",
        "![\" onerror=\"alert(1)](/pictures/a1)",
        "![x](/pictures/a1 \"x' onerror='alert(1)\")",
        "![![x](https://evil.example/p)](javascript:alert(1))",
        "[![x](/pictures/a1)](javascript:alert(1))",
        // markup broken on purpose
        "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<?php echo 1; ?><script>alert(1)</script>",
        "```\"><script>alert(1)</script>\ncode\n```",
        "``` js\" onmouseover=\"alert(1)\ncode\n```",
        "`<script>alert(1)</script>`",
        "| <script>alert(1)</script> | b |\n|---|---|\n| <img src=x onerror=alert(1)> | [x](javascript:1) |",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "&#60;img src=x onerror=alert(1)&#62;",
        "# <img src=x onerror=alert(1)>",
        "> <script>alert(1)</script>",
        "1. <iframe src=javascript:alert(1)>",
        "<a href=\"javascript:alert(1)\" <b>x</a>",
        "\u0000<script\u0000>alert(1)</script>",
        "<a\u200bhref=javascript:alert(1)>x",
      })
  void an_attack_is_inert(String attack) {
    walk(Jsoup.parseBodyFragment(SafeMarkdown.html(attack)).body());
    walk(Jsoup.parseBodyFragment(SafeMarkdown.html("before\n\n" + attack + "\n\nafter")).body());
  }

  @Property(tries = 400)
  void whatever_is_typed_is_inert(
      @ForAll
          @StringLength(max = 120)
          @Chars({'<', '>', '"', '\'', '[', ']', '(', ')', '!', '&', '#', ':', ';', '/', '`', '*'})
          @Chars({'\\', '|', '-', '\n', '\t', ' ', '=', '\u0000'})
          @CharRange(from = 'a', to = 'z')
          String text) {
    walk(Jsoup.parseBodyFragment(SafeMarkdown.html(text)).body());
  }

  @Test
  void raw_markup_is_shown_as_the_text_it_is() {
    assertThat(SafeMarkdown.html("<b>bold</b>")).isEqualTo("<p>&lt;b&gt;bold&lt;/b&gt;</p>\n");
  }

  @Test
  void headings_lists_emphasis_and_code_are_kept() {
    String html = SafeMarkdown.html("# 标题\n\n- **一**\n- `二`\n\n3. three\n\n> *quote*");

    assertThat(html)
        .contains("<h3>标题</h3>", "<li><strong>一</strong></li>", "<code>二</code>")
        .contains("<ol start=\"3\">", "<blockquote>", "<em>quote</em>");
  }

  @Test
  void a_table_is_kept_and_can_be_scrolled_by_itself() {
    String html = SafeMarkdown.html("| 指标 | 目标 |\n|---|--:|\n| 回复率 | 85% |");

    assertThat(html)
        .contains("<div class=\"markdown-table\"><table>", "<th>指标</th>")
        .contains("<td align=\"right\">85%</td>");
  }

  @Test
  void a_link_elsewhere_opens_in_a_new_tab_and_hands_nothing_over() {
    assertThat(SafeMarkdown.html("[规则](https://a.example/x?a=1&b=2)"))
        .contains(
            "<a href=\"https://a.example/x?a=1&amp;b=2\" target=\"_blank\""
                + " rel=\"noopener noreferrer\">规则</a>");
  }

  @Test
  void a_link_to_a_page_of_the_portal_opens_in_place() {
    assertThat(SafeMarkdown.html("[诊断](/diagnosis?metric=im_reply_3min)"))
        .contains("<a href=\"/diagnosis?metric=im_reply_3min\" router-link=\"\">诊断</a>");
  }

  @Test
  void a_link_that_leads_nowhere_safe_leaves_its_words() {
    assertThat(SafeMarkdown.html("[看这里](javascript:alert(1))")).isEqualTo("<p>看这里</p>\n");
  }

  @Test
  void a_picture_of_the_portal_is_shown_and_one_from_elsewhere_becomes_a_link() {
    assertThat(SafeMarkdown.html("![主图](/pictures/a1-B_2)"))
        .contains("<img src=\"/pictures/a1-B_2\" alt=\"主图\" loading=\"lazy\">");
    assertThat(SafeMarkdown.html("![主图](https://a.example/p.png)"))
        .doesNotContain("<img")
        .contains(">主图</a>");
    assertThat(SafeMarkdown.html("![主图](http://a.example/p.png)")).isEqualTo("<p>主图</p>\n");
  }

  @Test
  void words_are_what_a_reader_sees() {
    assertThat(SafeMarkdown.words("## 先看\n\n**三分钟** [回复](https://a.example)"))
        .isEqualTo("先看 三分钟 回复");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"> ", "- ", "*a **b ", "[", "![", "`", "<", "*_", "| a ", "&", "\\", "(["})
  void repeating_a_mark_without_end_neither_fails_nor_takes_long(String mark) {
    long start = System.nanoTime();
    String html = SafeMarkdown.html(mark.repeat(SafeMarkdown.MAX_LENGTH / mark.length() + 1));

    assertThat(html.length()).isPositive();
    assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
  }

  @Test
  void nesting_without_end_is_shown_as_typed_instead_of_failing() {
    int deep = 20_000;
    assertThat(SafeMarkdown.html("*a **b ".repeat(deep / 4) + "** c* ".repeat(deep / 4)))
        .isNotEmpty();
    assertThat(SafeMarkdown.html("[".repeat(deep) + "x" + "](/a)".repeat(deep))).isNotEmpty();
    assertThat(SafeMarkdown.html("![".repeat(deep / 2) + "x" + "](/a)".repeat(deep / 2)))
        .isNotEmpty();
  }

  /**
   * Only known elements, only known attributes, only addresses that lead to a page or a picture.
   */
  private static void walk(Node node) {
    if (node instanceof Element element && !"body".equals(element.tagName())) {
      assertThat(ELEMENTS).as(element.outerHtml()).contains(element.tagName());
      for (Attribute attribute : element.attributes()) {
        check(element, attribute.getKey(), attribute.getValue());
      }
    }
    node.childNodes().forEach(SafeMarkdownTest::walk);
  }

  private static void check(Element element, String attribute, String value) {
    switch (element.tagName() + " " + attribute) {
      case "a href" -> {
        String address = value.toLowerCase(Locale.ROOT);
        assertThat(address).matches("(https?://|mailto:|/(?![/\\\\])|#).*");
        if (!address.startsWith("/") && !address.startsWith("#")) {
          assertThat(element.attr("rel")).isEqualTo("noopener noreferrer");
          assertThat(element.attr("target")).isEqualTo("_blank");
        }
      }
      case "img src" -> assertThat(value).matches("/pictures/[A-Za-z0-9_-]+");
      case "div class" -> assertThat(value).isEqualTo("markdown-table");
      case "a rel", "a target", "a title", "a router-link" -> {}
      case "img alt", "img title", "img loading", "ol start", "th align", "td align" -> {}
      default -> throw new AssertionError(attribute + " on " + element.outerHtml());
    }
  }
}
