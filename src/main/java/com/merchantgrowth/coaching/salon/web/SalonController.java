package com.merchantgrowth.coaching.salon.web;

import com.merchantgrowth.coaching.salon.SalonDesk;
import com.merchantgrowth.coaching.salon.Venues;
import com.merchantgrowth.coaching.salon.web.SalonBodies.SalonBody;
import com.merchantgrowth.coaching.salon.web.SalonBodies.SalonsBody;
import com.merchantgrowth.coaching.salon.web.SalonBodies.SignUpBody;
import com.merchantgrowth.coaching.salon.web.SalonBodies.VenueBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Salons for organisers; they are planned on the pages. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "salons")
class SalonController {
  private final SalonDesk desk;
  private final Venues venues;

  SalonController(SalonDesk desk, Venues venues) {
    this.desk = desk;
    this.venues = venues;
  }

  @GetMapping("/salons")
  @Operation(
      summary = "Salons and lectures of a service provider, or all for administrators",
      description = "Those to come, the next first; with past=true those that are over.")
  SalonsBody list(
      @RequestParam(defaultValue = "false") boolean past,
      @RequestParam(defaultValue = "0") int offset,
      @RequestParam(defaultValue = "50") int limit) {
    ShopSalonController.page(offset, limit);
    return new SalonsBody(
        desk.count(past), desk.page(past, offset, limit).stream().map(SalonBody::of).toList());
  }

  @GetMapping("/salons/{id}/sign-ups")
  @Operation(
      summary = "Who signed up and came",
      description = "Seats first, then the waiting list in its order.")
  List<SignUpBody> signUps(@PathVariable long id) {
    return desk.signUps(id).stream().map(SignUpBody::of).toList();
  }

  @GetMapping("/venues")
  @Operation(summary = "The rooms that can be booked")
  List<VenueBody> venues() {
    return venues.list().stream().map(VenueBody::of).toList();
  }
}
