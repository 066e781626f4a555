package com.merchantgrowth.notice;

import java.text.MessageFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * A message as its reader sees it.
 *
 * @param id for marking it as read
 * @param to one of the reader's shops, the reader, or the reader's role
 * @param route where to act; may be empty
 * @param sentAt when it was first sent
 * @param read whether this reader has read it; what is older than {@link MyNotices#FRESH} counts as
 *     read
 */
public record Notice(
    long id,
    NoticeKind kind,
    Recipient to,
    String key,
    List<Arg> args,
    String route,
    Instant sentAt,
    boolean read) {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** The shop it is about; −1 when it is about none. */
  public long shopId() {
    return to instanceof Recipient.Shop shop ? shop.shopId() : -1;
  }

  /**
   * The sentence in English or, for all other languages, in Chinese. A sentence that this version
   * of the product no longer has is replaced by the kind's name.
   */
  public String sentence(Locale locale) {
    Locale language = "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.CHINESE;
    ResourceBundle texts =
        ResourceBundle.getBundle("vaadin-i18n.translations", language, NO_FALLBACK);
    try {
      return new MessageFormat(texts.getString(key), language)
          .format(args.stream().map(arg -> arg.in(language)).toArray());
    } catch (MissingResourceException gone) {
      String name = "notice.kind." + kind.code() + ".name";
      return texts.containsKey(name) ? texts.getString(name) : kind.code();
    }
  }
}
