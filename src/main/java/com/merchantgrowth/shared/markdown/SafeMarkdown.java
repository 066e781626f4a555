package com.merchantgrowth.shared.markdown;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Markdown (CommonMark with tables) as HTML that is safe inside a page of the portal, whoever wrote
 * it. There are two walls: raw HTML is shown as the text it is and never becomes markup, and what
 * the renderer made passes an allow-list of elements, attributes and addresses on top.
 *
 * <p>Addresses:
 *
 * <ul>
 *   <li>Links lead to {@code https:}, {@code http:} and {@code mailto:} addresses, which open in a
 *       new tab without handing over the page or its address, and to pages of the portal ({@code
 *       /courses}). Any other link is left as its words.
 *   <li>Pictures are the portal's own ({@code /pictures/…}). A picture elsewhere would tell its
 *       server who reads what, and the portal's content policy would not load it: an https picture
 *       becomes a link with its words, any other only its words.
 * </ul>
 *
 * <p>A pure function: thread-safe, no state.
 */
public final class SafeMarkdown {
  /** Where the portal serves its own pictures; followed by a key of letters, digits, - and _. */
  public static final String PICTURES = "/pictures/";

  /** The longest text that is rendered, in characters; rooms refuse longer ones when saving. */
  public static final int MAX_LENGTH = 100_000;

  /** Deeper lists and quotes are read as text; nobody means them. */
  private static final int MAX_NESTING = 30;

  /** A lesson's own first heading stands below the page's title and the card's. */
  private static final int HEADINGS_DOWN = 2;

  private static final Pattern PICTURE = Pattern.compile(PICTURES + "[A-Za-z0-9_-]{1,64}");
  private static final Pattern OWN_PAGE = Pattern.compile("(/(?![/\\\\])|#)[^\\\\\\p{Cntrl}]*");
  private static final Pattern ELSEWHERE =
      Pattern.compile("(?i)(https?://|mailto:)[^\\s\\\\\\p{Cntrl}]+");

  private static final List<TablesExtension> EXTENSIONS =
      List.of((TablesExtension) TablesExtension.create());
  private static final Parser PARSER =
      Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(MAX_NESTING).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).sanitizeUrls(true).build();

  /** No style, no class, no id, no event; addresses are checked one by one below. */
  private static final Safelist ALLOWED =
      new Safelist()
          .addTags("p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code")
          .addTags("em", "strong", "ul", "ol", "li", "a", "img")
          .addTags("table", "thead", "tbody", "tr", "th", "td")
          .addAttributes("a", "href", "title")
          .addAttributes("img", "src", "alt", "title")
          .addAttributes("ol", "start")
          .addAttributes("th", "align")
          .addAttributes("td", "align")
          .preserveRelativeLinks(true);

  private SafeMarkdown() {}

  /**
   * The text as HTML elements side by side, to be put into one container.
   *
   * @param markdown at most {@link #MAX_LENGTH} characters; what is beyond is left out
   */
  public static String html(String markdown) {
    String text = markdown.length() > MAX_LENGTH ? markdown.substring(0, MAX_LENGTH) : markdown;
    Document dirty = Jsoup.parseBodyFragment(render(text));
    Document clean = new Cleaner(ALLOWED).clean(dirty);
    clean.outputSettings().prettyPrint(false);
    clean.select("img").forEach(SafeMarkdown::picture);
    clean.select("a").forEach(SafeMarkdown::link);
    clean.select("h1, h2, h3, h4, h5, h6").forEach(SafeMarkdown::heading);
    clean.select("table").forEach(table -> table.wrap("<div class=\"markdown-table\"></div>"));
    return clean.body().html();
  }

  /** The words alone, on one line: for search and for a card's sentence. */
  public static String words(String markdown) {
    return Jsoup.parseBodyFragment(html(markdown)).body().text();
  }

  /** Whether a link to this address is kept. */
  public static boolean leadsSomewhere(String address) {
    return isElsewhere(address) || OWN_PAGE.matcher(address).matches();
  }

  private static boolean isElsewhere(String address) {
    return ELSEWHERE.matcher(address).matches();
  }

  /**
   * Reader and renderer go down by recursion. A text that exhausts the stack was made to do that
   * and is shown as it was typed.
   */
  private static String render(String text) {
    try {
      return RENDERER.render(PARSER.parse(text));
    } catch (StackOverflowError nestedWithoutEnd) {
      return "<pre>" + Entities.escape(text) + "</pre>";
    }
  }

  private static void picture(Element image) {
    String address = image.attr("src");
    if (PICTURE.matcher(address).matches()) {
      image.attr("loading", "lazy");
      return;
    }
    String words = image.attr("alt").isBlank() ? address : image.attr("alt");
    boolean inLink = image.closest("a") != null;
    if (!inLink && address.toLowerCase(Locale.ROOT).startsWith("https://")) {
      image.replaceWith(new Element("a").attr("href", address).text(words));
    } else {
      image.replaceWith(new TextNode(words));
    }
  }

  private static void link(Element link) {
    String address = link.attr("href");
    if (isElsewhere(address)) {
      link.attr("target", "_blank").attr("rel", "noopener noreferrer");
    } else if (OWN_PAGE.matcher(address).matches()) {
      link.attr("router-link", ""); // opened in place by the portal's client
    } else {
      link.unwrap();
    }
  }

  private static void heading(Element heading) {
    int level = heading.tagName().charAt(1) - '0';
    heading.tagName("h" + Math.min(6, level + HEADINGS_DOWN));
  }
}
