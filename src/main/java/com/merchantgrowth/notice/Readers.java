package com.merchantgrowth.notice;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.merchant.MyShops;
import com.merchantgrowth.merchant.ShopArea;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who is reading: the shops are asked for each time, so that somebody who no longer works for one
 * no longer sees its messages.
 */
@Component
class Readers {
  private final CurrentAccount currentAccount;
  private final MyShops myShops;
  private final NoticeKinds kinds;

  Readers(CurrentAccount currentAccount, MyShops myShops, NoticeKinds kinds) {
    this.currentAccount = currentAccount;
    this.myShops = myShops;
    this.kinds = kinds;
  }

  /** The signed-in account; one statement at most. */
  Reader current() {
    AccountRef account = currentAccount.require();
    Set<String> recipients = new HashSet<>();
    recipients.add(new Recipient.Account(account.id()).stored());
    recipients.add(new Recipient.Role(account.role()).stored());
    Map<Long, Set<ShopArea>> shops = myShops.areas();
    shops.keySet().forEach(shop -> recipients.add(new Recipient.Shop(shop).stored()));
    return new Reader(
        account.id(),
        recipients,
        kinds.codes(account.role()),
        kinds.of(account.role()).stream()
            .filter(NoticeKind::mandatory)
            .map(NoticeKind::code)
            .collect(Collectors.toSet()),
        account.isServiceProvider() ? closed(kinds.of(account.role()), shops) : List.of());
  }

  private static List<Reader.Closed> closed(
      List<NoticeKind> kinds, Map<Long, Set<ShopArea>> shops) {
    List<Reader.Closed> closed = new ArrayList<>();
    for (ShopArea area : ShopArea.SHARED) {
      Set<String> about =
          kinds.stream()
              .filter(kind -> kind.area() == area)
              .map(NoticeKind::code)
              .collect(Collectors.toSet());
      Set<String> without = new HashSet<>();
      shops.forEach(
          (shop, open) -> {
            if (!open.contains(area)) {
              without.add(new Recipient.Shop(shop).stored());
            }
          });
      if (!about.isEmpty() && !without.isEmpty()) {
        closed.add(new Reader.Closed(about, without));
      }
    }
    return closed;
  }
}
