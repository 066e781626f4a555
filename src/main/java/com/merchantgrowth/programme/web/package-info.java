@org.jspecify.annotations.NullMarked
package com.merchantgrowth.programme.web;
