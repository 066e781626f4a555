package com.merchantgrowth.coaching.bulletin.web;

import com.merchantgrowth.coaching.bulletin.BulletinAuthoring;
import com.merchantgrowth.coaching.bulletin.BulletinDesk;
import com.merchantgrowth.coaching.bulletin.BulletinFilter;
import com.merchantgrowth.coaching.bulletin.BulletinSending;
import com.merchantgrowth.coaching.bulletin.BulletinState;
import com.merchantgrowth.coaching.bulletin.BulletinText;
import com.merchantgrowth.coaching.bulletin.web.BulletinBodies.DetailBody;
import com.merchantgrowth.coaching.bulletin.web.BulletinBodies.DraftBody;
import com.merchantgrowth.coaching.bulletin.web.BulletinBodies.ReceiptBody;
import com.merchantgrowth.coaching.bulletin.web.BulletinBodies.ReceiptsBody;
import com.merchantgrowth.coaching.bulletin.web.BulletinBodies.RowBody;
import com.merchantgrowth.coaching.bulletin.web.BulletinBodies.RowsBody;
import com.merchantgrowth.coaching.bulletin.web.BulletinBodies.SentBody;
import com.merchantgrowth.coaching.bulletin.web.BulletinBodies.TextBody;
import com.merchantgrowth.coaching.bulletin.web.BulletinBodies.VersionBody;
import com.merchantgrowth.coaching.bulletin.web.BulletinBodies.WithdrawBody;
import com.merchantgrowth.shared.DomainException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rule bulletins for those who write or coach. */
@RestController
@RequestMapping("/api/v1/bulletins")
@Tag(name = "bulletins")
class BulletinController {
  private static final int MOST = 500;
  private static final String SCOPE = " Scope coaching:write.";

  private final BulletinDesk desk;
  private final BulletinAuthoring authoring;
  private final BulletinSending sending;

  BulletinController(BulletinDesk desk, BulletinAuthoring authoring, BulletinSending sending) {
    this.desk = desk;
    this.authoring = authoring;
    this.sending = sending;
  }

  @GetMapping
  @Operation(
      summary = "Bulletins with how many shops have read them",
      description =
          "A service provider's own and those that touch shops bound to it, with the numbers of"
              + " those shops; administrators all but others' drafts. state is draft, published or"
              + " withdrawn.")
  RowsBody list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String topic,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "0") int offset,
      @RequestParam(defaultValue = "50") int limit) {
    ShopBulletinController.page(offset, limit, MOST);
    BulletinFilter filter =
        new BulletinFilter(q, ShopBulletinController.topic(topic), state(state), false);
    return new RowsBody(
        desk.count(filter), desk.page(filter, offset, limit).stream().map(RowBody::of).toList());
  }

  private static @Nullable BulletinState state(String code) {
    return code.isEmpty()
        ? null
        : BulletinState.find(code)
            .orElseThrow(
                () -> DomainException.invalid("coaching.bulletin.error.state").at("state"));
  }

  @GetMapping("/{id}")
  @Operation(summary = "One bulletin with its versions, newest first")
  DetailBody one(@PathVariable long id) {
    BulletinDesk.Page page = desk.detail(id);
    return new DetailBody(
        RowBody.of(page.row()), page.versions().stream().map(VersionBody::of).toList());
  }

  @GetMapping("/{id}/shops")
  @Operation(
      summary = "The shops it was sent to",
      description =
          "Of the caller's shops those that have not read (read=false, the default) or have."
              + " Whom a version was sent to is frozen when it is published.")
  ReceiptsBody shops(
      @PathVariable long id,
      @RequestParam(defaultValue = "false") boolean read,
      @RequestParam(defaultValue = "0") int offset,
      @RequestParam(defaultValue = "100") int limit) {
    ShopBulletinController.page(offset, limit, MOST);
    BulletinDesk.Page page = desk.detail(id);
    return new ReceiptsBody(
        read ? page.row().read() : page.row().unread(),
        desk.receipts(id, read, offset, limit).stream().map(ReceiptBody::of).toList());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Begin a bulletin",
      description =
          "As a draft. An administrator writes for all shops, a service provider for those bound to"
              + " it; only administrators say mustRead."
              + SCOPE)
  DetailBody create(@RequestBody TextBody body) {
    return one(authoring.create(body.read()).bulletin());
  }

  @PutMapping("/{id}")
  @Operation(
      summary = "Save the draft, or begin the next version",
      description = "409 when somebody else saved since version and lock were read." + SCOPE)
  DetailBody save(@PathVariable long id, @RequestBody DraftBody body) {
    if (body.text() == null) {
      throw DomainException.invalid("coaching.bulletin.error.title").at("text");
    }
    BulletinText text = body.text().read();
    authoring.save(id, body.version(), body.lock(), text);
    return one(id);
  }

  @DeleteMapping("/{id}/draft")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Throw the draft away",
      description = "Of a bulletin that was never published nothing is left." + SCOPE)
  void discard(@PathVariable long id) {
    authoring.discard(id);
  }

  @PostMapping("/{id}/publish")
  @Operation(
      summary = "Publish the draft",
      description =
          "Sends it to the shops its audience touches now: of all shops, or of those bound to the"
              + " service provider. Those have to read it, again with each version. 409 when it"
              + " touches none."
              + SCOPE)
  SentBody publish(@PathVariable long id) {
    return new SentBody(sending.publish(id));
  }

  @PostMapping("/{id}/remind")
  @Operation(
      summary = "Remind the shops that have not read",
      description =
          "Once a day; a shop hears it once a day, whoever reminds. 409 when it was done today or"
              + " all have read."
              + SCOPE)
  SentBody remind(@PathVariable long id) {
    return new SentBody(sending.remind(id));
  }

  @PostMapping("/{id}/withdraw")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Take a published bulletin back",
      description = "The reason is told to the shops that have it." + SCOPE)
  void withdraw(@PathVariable long id, @RequestBody WithdrawBody body) {
    sending.withdraw(id, body.why() == null ? "" : body.why());
  }
}
