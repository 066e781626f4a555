package com.merchantgrowth.product.price;

import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.product.sku.SkuFields;
import com.merchantgrowth.product.sku.Skus;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.csv.RowFields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the people of a shop record, look up and end what they promised creators about prices. */
@Service
@PreAuthorize("hasAnyRole('MERCHANT', 'SERVICE_PROVIDER', 'ADMIN')")
public class PromiseDesk {
  private final PromiseStore store;
  private final Skus skus;
  private final MerchantAccess access;
  private final CurrentAccount account;
  private final AuditTrail audit;
  private final BusinessCalendar calendar;

  PromiseDesk(
      PromiseStore store,
      Skus skus,
      MerchantAccess access,
      CurrentAccount account,
      AuditTrail audit,
      BusinessCalendar calendar) {
    this.store = store;
    this.skus = skus;
    this.access = access;
    this.account = account;
    this.audit = audit;
    this.calendar = calendar;
  }

  /**
   * Some of the promises a filter finds.
   *
   * @param total how many it finds in all
   */
  public record PromisePage(List<Promise> promises, long total) {}

  /**
   * One page of a shop's promises, the newest first.
   *
   * @throws DomainException not found, if the caller may not see the shop
   */
  @Transactional(readOnly = true)
  public PromisePage page(long shopId, PromiseFilter filter, long offset, int limit) {
    access.require(shopId, ShopArea.MARKETING);
    LocalDate today = calendar.today();
    return new PromisePage(
        store.page(shopId, filter, today, offset, limit), store.count(shopId, filter, today));
  }

  /**
   * Records a promise. A creator has one promise at a time for a SKU.
   *
   * @throws DomainException not found or forbidden, if the account may not write to the shop;
   *     invalid, with every problem at its field ({@link PromiseForm}); conflict, if the creator
   *     has a promise for some of these days
   */
  @Transactional
  public Promise record(String shop, PromiseForm form) {
    long shopId = access.require(shop, ShopArea.OPERATE).id();
    Optional<Sku> sku = skus.find(shopId, form.sku());
    List<DomainException> problems = problems(form, sku);
    if (!problems.isEmpty() || sku.isEmpty()) {
      throw problems.getFirst().because(problems);
    }
    DayRange period =
        new DayRange(Objects.requireNonNull(form.start()), Objects.requireNonNull(form.end()));
    store.lock(sku.get().id());
    store
        .overlapping(sku.get().id(), form.creator(), period)
        .ifPresent(
            other -> {
              throw DomainException.conflict(
                      "product.promise.error.overlap",
                      other.period().start().toString(),
                      other.period().last().toString())
                  .at(PromiseForm.START);
            });
    long id =
        store.add(
            shopId,
            sku.get().id(),
            form.creator(),
            Objects.requireNonNull(form.price()),
            period,
            account.require().displayName());
    audit.record(
        "product.promise.record",
        form.sku(),
        Map.of("shop", shop, "creator", form.creator(), "price", form.price(), "id", id));
    return store.require(shopId, id);
  }

  /**
   * Ends a promise today, or before it begins.
   *
   * @throws DomainException not found or forbidden, if the account may not write to the shop, or it
   *     has no such promise; conflict, if the promise is over
   */
  @Transactional
  public Promise end(String shop, long id) {
    long shopId = access.require(shop, ShopArea.OPERATE).id();
    Promise promise = store.require(shopId, id);
    if (!store.end(id, calendar.today())) {
      throw DomainException.conflict("product.promise.error.over", promise.skuCode());
    }
    audit.record("product.promise.end", promise.skuCode(), Map.of("shop", shop, "id", id));
    return store.require(shopId, id);
  }

  private List<DomainException> problems(PromiseForm form, Optional<Sku> sku) {
    List<DomainException> problems = new ArrayList<>();
    if (sku.isEmpty()) {
      problems.add(
          (form.sku().isEmpty()
                  ? DomainException.invalid("product.promise.error.noSku")
                  : DomainException.invalid("product.sku.error.unknown", form.sku()))
              .at(PromiseForm.SKU));
    }
    if (!form.creator().isEmpty() && !RowFields.CODES.matcher(form.creator()).matches()) {
      problems.add(
          DomainException.invalid("product.promise.error.creator").at(PromiseForm.CREATOR));
    }
    Long price = form.price();
    if (price == null || price < 1 || price > SkuFields.MOST_PRICE) {
      problems.add(DomainException.invalid("product.promise.error.price").at(PromiseForm.PRICE));
    } else if (sku.isPresent() && price > sku.get().listPrice()) {
      problems.add(
          DomainException.invalid("product.promise.error.aboveList").at(PromiseForm.PRICE));
    }
    LocalDate start = form.start();
    LocalDate end = form.end();
    if (start == null) {
      problems.add(DomainException.invalid("product.promise.error.noStart").at(PromiseForm.START));
    }
    if (end == null) {
      problems.add(DomainException.invalid("product.promise.error.noEnd").at(PromiseForm.END));
    } else if (!end.isAfter(calendar.today())) {
      problems.add(DomainException.invalid("product.promise.error.past").at(PromiseForm.END));
    } else if (start != null && !end.isAfter(start)) {
      problems.add(DomainException.invalid("product.promise.error.order").at(PromiseForm.END));
    } else if (start != null && end.isAfter(start.plusDays(PromiseForm.LONGEST))) {
      problems.add(
          DomainException.invalid("product.promise.error.long", PromiseForm.LONGEST)
              .at(PromiseForm.END));
    }
    return problems;
  }
}
