/** The diagnosis over REST. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.diagnosis.web;
