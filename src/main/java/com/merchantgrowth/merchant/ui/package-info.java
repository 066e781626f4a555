/** The screens of shops: administrators' lists, a merchant's own settings and staff. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.merchant.ui;
