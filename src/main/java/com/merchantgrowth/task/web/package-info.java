/** Growth tasks over REST: a shop's own, and their authoring. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.task.web;
