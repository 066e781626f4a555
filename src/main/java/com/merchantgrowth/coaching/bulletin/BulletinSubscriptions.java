package com.merchantgrowth.coaching.bulletin;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.notice.NoticeSettings;
import com.merchantgrowth.shared.DomainException;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Which sorts of bulletins the signed-in account has in its bell; the list has all of them. */
@Service
@PreAuthorize("hasAnyRole('" + Roles.MERCHANT + "', '" + Roles.SERVICE_PROVIDER + "')")
public class BulletinSubscriptions {
  private final NoticeSettings settings;

  BulletinSubscriptions(NoticeSettings settings) {
    this.settings = settings;
  }

  /** The sorts the account's role sees, what must be read first. */
  public List<NoticeSettings.Choice> list() {
    return settings.list().stream()
        .filter(choice -> choice.kind().code().startsWith(BulletinNotices.PREFIX))
        .toList();
  }

  /**
   * @throws DomainException not found, for a kind that is no bulletin's; conflict, when what must
   *     be read is to be switched off
   */
  public void set(String kind, boolean inBell) {
    if (!kind.startsWith(BulletinNotices.PREFIX)) {
      throw DomainException.notFound("notice.error.noKind", kind);
    }
    settings.set(kind, inBell);
  }
}
