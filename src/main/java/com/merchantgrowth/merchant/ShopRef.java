package com.merchantgrowth.merchant;

/**
 * A shop as others name it.
 *
 * @param id stable, never shown to people
 * @param code unique, what the marketplace calls it
 * @param name as of today
 */
public record ShopRef(long id, String code, String name) {}
