package com.merchantgrowth.coaching;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.notice.Arg;
import com.merchantgrowth.notice.NoticeKind;
import com.merchantgrowth.notice.NoticeMessage;
import com.merchantgrowth.notice.NoticeSending;
import com.merchantgrowth.notice.Recipient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What merchants and service providers are told about their bindings. */
@Component
class CoachingNotices {
  private static final String ASKED = "coaching.asked";
  private static final String SHOP = "coaching.shop";
  private static final String WANTED = "coaching.wanted";
  private static final String PARTNER = "coaching.partner";

  private final NoticeSending sending;
  private final ProviderCoachRepository coaches;
  private final CoachRoster roster;

  CoachingNotices(NoticeSending sending, ProviderCoachRepository coaches, CoachRoster roster) {
    this.sending = sending;
    this.coaches = coaches;
    this.roster = roster;
  }

  @Configuration(proxyBeanMethods = false)
  static class Kinds {
    @Bean
    NoticeKind coachingAsked() {
      return NoticeKind.of(ASKED, NoticeKind.Tone.INFO, 260, true, Roles.MERCHANT);
    }

    @Bean
    NoticeKind coachingShop() {
      return NoticeKind.of(SHOP, NoticeKind.Tone.INFO, 261, true, Roles.MERCHANT);
    }

    @Bean
    NoticeKind coachingWanted() {
      return NoticeKind.of(
          WANTED, NoticeKind.Tone.INFO, 262, true, Roles.SERVICE_PROVIDER, Roles.ADMIN);
    }

    @Bean
    NoticeKind coachingPartner() {
      return NoticeKind.of(PARTNER, NoticeKind.Tone.INFO, 263, true, Roles.SERVICE_PROVIDER);
    }
  }

  /** To whoever has to answer. */
  void asked(ProviderRequest request, ShopRef shop, String organisation) {
    String once = "request-" + request.id();
    if (request.side() != Side.SHOP) {
      sending.send(
          NoticeMessage.toShop(
              ASKED,
              shop.id(),
              request.side() == Side.PROVIDER
                  ? "coaching.notice.asked"
                  : "coaching.notice.proposed",
              List.of(Arg.text(organisation)),
              CoachingRoutes.providers(shop.code()),
              once));
      return;
    }
    List<Arg> args = List.of(Arg.text(shop.name()));
    if (request.organisationId() == ProviderRequest.ANY) {
      sending.send(
          new NoticeMessage(
              WANTED,
              new Recipient.Role(Roles.ADMIN),
              "coaching.notice.queued",
              args,
              CoachingRoutes.QUEUE,
              once,
              null));
      return;
    }
    provider(WANTED, "coaching.notice.wanted", args, once, leads(request.organisationId(), null));
  }

  void declined(ProviderRequest request, ShopRef shop) {
    String once = "declined-" + request.id();
    Arg why = Arg.text(request.answer());
    if (request.side() == Side.SHOP) {
      shop(shop, "declined", List.of(Arg.text(roster.name(request.organisationId())), why), once);
    } else if (request.side() == Side.PROVIDER) {
      provider(
          PARTNER,
          "coaching.notice.refused",
          List.of(Arg.text(shop.name()), why),
          once,
          Set.of(request.askedBy()));
    }
  }

  void began(ProviderBinding binding, ShopRef shop) {
    String once = "began-" + binding.id();
    sending.send(began(binding, shop, roster.name(binding.organisationId())));
    partner(binding, shop, "coaching.notice.partner", once);
  }

  /** To the shops only: whoever entered so many at once knows. */
  void beganAll(List<ProviderBinding> bindings, Map<Long, ShopProfile> profiles) {
    Map<Long, String> names = new HashMap<>();
    List<NoticeMessage> messages = new ArrayList<>();
    for (ProviderBinding binding : bindings) {
      ShopProfile shop = profiles.get(binding.shopId());
      if (shop != null) {
        messages.add(
            began(
                binding,
                shop.ref(),
                names.computeIfAbsent(binding.organisationId(), roster::name)));
      }
    }
    sending.send(messages);
  }

  private static NoticeMessage began(ProviderBinding binding, ShopRef shop, String name) {
    return toShop(shop, "began", List.of(Arg.text(name)), "began-" + binding.id());
  }

  void opened(ProviderBinding binding, ShopRef shop) {
    partner(
        binding,
        shop,
        "coaching.notice.scope",
        "scope-" + binding.id() + "/" + Scope.write(binding.scope()));
  }

  void ended(ProviderBinding binding, ShopRef shop) {
    String once = "ended-" + binding.id();
    if (binding.endedBy() != Side.SHOP) {
      shop(shop, "ended", List.of(Arg.text(roster.name(binding.organisationId()))), once);
    }
    partner(binding, shop, "coaching.notice.over", once);
  }

  void assigned(ProviderBinding binding, ShopRef shop) {
    Long coach = binding.coach();
    if (coach != null) {
      provider(
          PARTNER,
          "coaching.notice.assigned",
          List.of(Arg.text(shop.name())),
          "assigned-" + binding.id() + "/" + coach,
          Set.of(coach));
    }
  }

  private void shop(ShopRef shop, String what, List<Arg> args, String once) {
    sending.send(toShop(shop, what, args, once));
  }

  private static NoticeMessage toShop(ShopRef shop, String what, List<Arg> args, String once) {
    return NoticeMessage.toShop(
        SHOP,
        shop.id(),
        "coaching.notice." + what,
        args,
        CoachingRoutes.providers(shop.code()),
        once);
  }

  private void partner(ProviderBinding binding, ShopRef shop, String key, String once) {
    provider(
        PARTNER,
        key,
        List.of(Arg.text(shop.name())),
        once,
        leads(binding.organisationId(), binding.coach()));
  }

  private void provider(String kind, String key, List<Arg> args, String once, Set<Long> accounts) {
    List<NoticeMessage> messages = new ArrayList<>();
    for (long account : accounts) {
      messages.add(
          new NoticeMessage(
              kind,
              new Recipient.Account(account),
              key,
              args,
              CoachingRoutes.PARTNERS,
              once,
              null));
    }
    sending.send(messages);
  }

  private Set<Long> leads(long organisation, @Nullable Long coach) {
    Set<Long> accounts = new LinkedHashSet<>();
    coaches.findByOrganisationId(organisation).stream()
        .filter(ProviderCoach::leads)
        .forEach(lead -> accounts.add(lead.accountId()));
    if (coach != null) {
      accounts.add(coach);
    }
    return accounts;
  }
}
