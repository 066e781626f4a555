package com.merchantgrowth.coaching.web;

import com.merchantgrowth.coaching.BeltQueue;
import com.merchantgrowth.coaching.OrganisationRow;
import com.merchantgrowth.coaching.ProviderDirectory;
import com.merchantgrowth.shared.DomainException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
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

/** For administrators: provider organisations, their coaches, and shops without one. */
@RestController
@RequestMapping("/api/v1/provider-organisations")
@Tag(name = "coaching")
@PreAuthorize("hasRole('ADMIN')")
class OrganisationController {
  private final ProviderDirectory directory;
  private final BeltQueue queue;

  OrganisationController(ProviderDirectory directory, BeltQueue queue) {
    this.directory = directory;
    this.queue = queue;
  }

  /**
   * @param room how many more shops fit; null = as many as come
   */
  record Body(
      long id,
      int version,
      String name,
      String contact,
      boolean active,
      List<String> belts,
      long shops,
      @Nullable Long room,
      List<PartnershipController.Coach> coaches) {
    static Body of(OrganisationRow row) {
      return new Body(
          row.id(),
          row.version(),
          row.name(),
          row.contact(),
          row.active(),
          row.belts(),
          row.shops(),
          row.room(),
          row.coaches().stream().map(PartnershipController.Coach::of).toList());
    }
  }

  /**
   * @param version as it was read; only for changes
   */
  record Form(
      @Nullable Integer version,
      @Nullable String name,
      @Nullable String contact,
      @Nullable Boolean active,
      @Nullable List<String> belts) {
    ProviderDirectory.Form form() {
      return new ProviderDirectory.Form(
          name == null ? "" : name,
          contact == null ? "" : contact,
          active == null || active,
          belts == null ? List.of() : belts);
    }
  }

  /**
   * @param capacity how many shops at once; null = as many as come
   */
  record Employed(@Nullable Boolean leads, @Nullable Integer capacity) {}

  record Waiting(String shop, String name, String belt, boolean asked, @Nullable String message) {
    static Waiting of(BeltQueue.Waiting row) {
      return new Waiting(
          row.shop().code(),
          row.shop().name(),
          row.shop().belt(),
          row.asked() != null,
          row.asked() == null ? null : row.asked().message());
    }
  }

  /** A shop for an organisation. */
  record Given(@Nullable String shop) {}

  /**
   * @param bound false = the owner is asked first
   */
  record Outcome(boolean bound) {}

  @GetMapping
  @Operation(summary = "Provider organisations with their coaches", description = "By name.")
  List<Body> list() {
    return directory.list().stream().map(Body::of).toList();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "A new provider organisation",
      description = "409 when the name is taken. Scope coaching:write.")
  Body create(@RequestBody Form form) {
    return find(directory.create(form.form()));
  }

  @PutMapping("/{id}")
  @Operation(
      summary = "Change a provider organisation",
      description =
          "With the version it was read with; 409 when it was changed. Scope coaching:write.")
  Body edit(@PathVariable long id, @RequestBody Form form) {
    directory.edit(id, form.version() == null ? -1 : form.version(), form.form());
    return find(id);
  }

  @PutMapping("/{id}/coaches/{username}")
  @Operation(
      summary = "Let an account coach for an organisation",
      description = "Or change how. 409 when it coaches for another one. Scope coaching:write.")
  Body employ(
      @PathVariable long id, @PathVariable String username, @RequestBody Employed employed) {
    directory.employ(id, username, Boolean.TRUE.equals(employed.leads()), employed.capacity());
    return find(id);
  }

  @DeleteMapping("/{id}/coaches/{username}")
  @Operation(
      summary = "Take a coach out of an organisation",
      description = "The leads look after its shops. Scope coaching:write.")
  Body dismiss(@PathVariable long id, @PathVariable String username) {
    directory.dismiss(id, username);
    return find(id);
  }

  @GetMapping("/queue")
  @Operation(
      summary = "Shops nobody coaches",
      description = "Of one belt; without it those of all belts that asked for a coach.")
  List<Waiting> queue(@RequestParam(defaultValue = "") String belt) {
    return queue.waiting(belt).stream().map(Waiting::of).toList();
  }

  @PostMapping("/{id}/shops")
  @Operation(
      summary = "Give a shop to an organisation",
      description =
          "A shop that asked the marketplace is bound at once, any other owner is asked first. Scope"
              + " coaching:write.")
  Outcome assign(@PathVariable long id, @RequestBody Given given) {
    return new Outcome(queue.assign(given.shop() == null ? "" : given.shop(), id));
  }

  private Body find(long id) {
    return directory.list().stream()
        .filter(row -> row.id() == id)
        .findFirst()
        .map(Body::of)
        .orElseThrow(() -> DomainException.notFound("coaching.error.noSuchOrganisation"));
  }
}
