/** Appeals and forgiven events: the merchant's card, the administrators' desk. */
@org.springframework.modulith.NamedInterface("appeal-ui")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.experience.appeal.ui;
