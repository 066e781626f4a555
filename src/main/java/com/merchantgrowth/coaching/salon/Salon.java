package com.merchantgrowth.coaching.salon;

/**
 * A salon or lecture.
 *
 * @param organiser as people know that account
 * @param byProvider whether a service provider organises it, for the shops bound to it
 * @param taken seats that are taken
 * @param invited how many shops are
 * @param material Markdown, handed out to those who signed up; empty while there is none
 * @param materialLink address of more; may be empty
 * @param lock grows with every save
 */
public record Salon(
    long id,
    long organiserId,
    String organiser,
    boolean byProvider,
    SalonState state,
    SalonForm form,
    int taken,
    int invited,
    String material,
    String materialLink,
    String cancelledWhy,
    int lock) {
  /** Seats that are free. */
  public int left() {
    return form.seats() - taken;
  }
}
