package com.merchantgrowth.identity.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Nobody is signed in by a form on another site, which would let him work in a stranger's account
 * without noticing. Browsers say where a request comes from; a token in the form would refuse
 * everybody whose sign-in page has stood open for too long.
 */
final class ForeignFormFilter extends OncePerRequestFilter {
  /** Our own page, and whoever is no browser. */
  private static final Set<String> OURS = Set.of("same-origin", "none");

  private static final RequestMatcher SIGN_IN =
      PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/login");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null && !OURS.contains(site) && SIGN_IN.matches(request)) {
      response.sendRedirect(request.getContextPath() + "/login");
      return;
    }
    chain.doFilter(request, response);
  }
}
