/** What all REST controllers of the portal share: problems (RFC 9457) and the API's description. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.identity.web;
