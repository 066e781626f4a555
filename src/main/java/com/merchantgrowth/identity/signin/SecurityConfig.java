package com.merchantgrowth.identity.signin;

import com.merchantgrowth.identity.AccountDirectory;
import com.merchantgrowth.identity.ApiTokens;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Scopes;
import com.merchantgrowth.shared.BusinessCalendar;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Two doors. {@code /api/**} takes API tokens and nothing else, keeps no session and answers with
 * problems (RFC 9457). Everything else takes form sessions; its views say themselves who may open
 * them.
 *
 * <p>Which scope a request needs is decided here by method and path, so no controller can forget
 * it. What the account may do is decided by the services.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
class SecurityConfig {
  private static final String SCOPE = "SCOPE_";

  /**
   * Everything comes from the portal itself and nobody may frame it. Inline scripts and styles and
   * {@code eval} are what Vaadin's client is made of.
   */
  private static final String CONTENT =
      "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self'"
          + " 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src"
          + " 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors"
          + " 'none'";

  /**
   * Pages reach Vaadin's servlet by a forward, which commits the answer behind the filters' back:
   * headers written at the end would never be sent.
   */
  private static final ObjectPostProcessor<HeaderWriterFilter> HEADERS_FIRST =
      new ObjectPostProcessor<>() {
        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
          filter.setShouldWriteHeadersEagerly(true);
          return filter;
        }
      };

  @Bean
  @Order(1)
  SecurityFilterChain api(
      HttpSecurity http,
      ApiTokens tokens,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    AuthenticationEntryPoint entryPoint =
        (request, response, failure) -> {
          response.setHeader("WWW-Authenticate", "Bearer");
          problems.resolveException(request, response, null, failure);
        };
    AccessDeniedHandler denied =
        (request, response, failure) -> problems.resolveException(request, response, null, failure);
    return http.securityMatcher("/api/**")
        .csrf(AbstractHttpConfigurer::disable) // no cookie, nothing to ride on
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .exceptionHandling(e -> e.authenticationEntryPoint(entryPoint).accessDeniedHandler(denied))
        .addFilterBefore(new ApiTokenFilter(tokens), AnonymousAuthenticationFilter.class)
        .authorizeHttpRequests(
            r ->
                r.requestMatchers("/api/docs", "/api/docs/**", "/api/swagger-ui/**")
                    .permitAll()
                    .requestMatchers(
                        HttpMethod.GET, "/api/v1/shops/*/tools/**", "/api/v1/shops/*/membership/**")
                    .hasAnyAuthority(SCOPE + Scopes.READ, SCOPE + Scopes.TOOLS_READ)
                    .requestMatchers(HttpMethod.GET, "/api/v1/coupons")
                    .hasAuthority(SCOPE + Scopes.CLAIM)
                    .requestMatchers(HttpMethod.GET, "/api/**")
                    .hasAuthority(SCOPE + Scopes.READ)
                    .requestMatchers(HttpMethod.HEAD, "/api/**")
                    .hasAuthority(SCOPE + Scopes.READ)
                    // asked with a body, but nothing changes except what the caller has read
                    .requestMatchers(
                        "/api/v1/eligibility/evaluate",
                        "/api/v1/notices/**",
                        "/api/v1/shops/*/experience-score/what-if",
                        "/api/v1/creators/*/reputation-score/what-if",
                        "/api/v1/products/*/score/what-if")
                    .hasAuthority(SCOPE + Scopes.READ)
                    .requestMatchers("/api/v1/playbooks/*/applications")
                    .hasAuthority(SCOPE + Scopes.COACHING_WRITE)
                    .requestMatchers(
                        "/api/v1/metrics/**",
                        "/api/v1/measures/**",
                        "/api/v1/playbooks/**",
                        "/api/v1/tiers/**",
                        "/api/v1/tasks/**",
                        "/api/v1/scorecards/**",
                        "/api/v1/courses/**",
                        "/api/v1/product-rules/**",
                        "/api/v1/programmes/**",
                        "/api/v1/texts/**",
                        "/api/v1/score-appeals/*/decision",
                        "/api/v1/forgiven-events/**",
                        "/api/v1/onboarding/checklist/**",
                        "/api/v1/coaching/rules/**",
                        "/api/v1/coaching/stages/**")
                    .hasAuthority(SCOPE + Scopes.DEFINITIONS_WRITE)
                    .requestMatchers("/api/v1/quotes")
                    .hasAuthority(SCOPE + Scopes.QUOTE)
                    .requestMatchers(
                        "/api/v1/coupons/*/claims",
                        "/api/v1/flash-sales/**",
                        "/api/v1/shops/*/members/**")
                    .hasAuthority(SCOPE + Scopes.CLAIM)
                    .requestMatchers("/api/v1/orders/**")
                    .hasAuthority(SCOPE + Scopes.ORDERS)
                    .requestMatchers("/api/v1/shops/*/tools/**", "/api/v1/shops/*/membership/**")
                    .hasAuthority(SCOPE + Scopes.TOOLS_WRITE)
                    .requestMatchers("/api/v1/rewards/**")
                    .hasAuthority(SCOPE + Scopes.REWARDS_WRITE)
                    .requestMatchers(
                        "/api/v1/onboarding/shops/*/items/*/decision",
                        "/api/v1/onboarding/help/*/resolve",
                        "/api/v1/coaching/**",
                        "/api/v1/provider-organisations/**",
                        "/api/v1/bulletins/**",
                        "/api/v1/rule-reports/**",
                        "/api/v1/known-problems/**",
                        "/api/v1/salons/**",
                        "/api/v1/venues/**")
                    .hasAuthority(SCOPE + Scopes.COACHING_WRITE)
                    // both sides write in what they share; which of them may do what, the room says
                    .requestMatchers(
                        "/api/v1/shops/*/plans/**",
                        "/api/v1/shops/*/contacts",
                        "/api/v1/shops/*/rule-reports")
                    .hasAnyAuthority(SCOPE + Scopes.SHOP_WRITE, SCOPE + Scopes.COACHING_WRITE)
                    .requestMatchers(
                        "/api/v1/shops/*/onboarding/**",
                        "/api/v1/shops/*/providers/**",
                        "/api/v1/shops/*/tasks/**",
                        "/api/v1/shops/*/rewards/**",
                        "/api/v1/shops/*/products/**",
                        "/api/v1/shops/*/skus/**",
                        "/api/v1/shops/*/price-promises/**",
                        "/api/v1/shops/*/paid-lines",
                        "/api/v1/shops/*/programmes/**",
                        "/api/v1/shops/*/courses/**",
                        "/api/v1/shops/*/bulletins/**",
                        "/api/v1/shops/*/salons/**",
                        "/api/v1/shops/*/score-appeals",
                        "/api/v1/score-appeals/*/withdraw")
                    .hasAuthority(SCOPE + Scopes.SHOP_WRITE)
                    .anyRequest()
                    .hasAuthority(SCOPE + Scopes.FACTS_WRITE))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(
      HttpSecurity http,
      AccountSessions sessions,
      AccountDirectory directory,
      BusinessCalendar calendar) {
    return http.authorizeHttpRequests(
            r ->
                r.requestMatchers(
                        "/actuator/health/**",
                        "/v3/api-docs/**",
                        "/styles.css",
                        "/aura/**",
                        "/lumo/**",
                        "/error")
                    .permitAll())
        .headers(
            h ->
                h.referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                    .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                    .withObjectPostProcessor(HEADERS_FIRST))
        // named here too: otherwise Spring Security answers /login with a page of its own
        .formLogin(form -> form.loginPage("/login").failureHandler(SecurityConfig::signInFailed))
        .sessionManagement(
            s ->
                s.addSessionAuthenticationStrategy(
                    (authentication, request, response) ->
                        CurrentAccount.of(authentication)
                            .ifPresent(account -> sessions.opened(account, request))))
        .addFilterBefore(new ForeignFormFilter(), UsernamePasswordAuthenticationFilter.class)
        .addFilterBefore(
            new SessionFilter(sessions, directory, calendar), AnonymousAuthenticationFilter.class)
        .with(
            VaadinSecurityConfigurer.vaadin(),
            vaadin ->
                vaadin
                    .loginView(LoginView.class)
                    // an unknown address is answered by the portal's own page, not by an empty 403
                    .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
        .build();
  }

  /** Back to the form, which says what happened; the name typed stays. */
  private static void signInFailed(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    request.getSession().setAttribute(LoginView.LAST_NAME, request.getParameter("username"));
    String query =
        switch (failure) {
          case ThrottledException throttled -> "wait=" + throttled.seconds();
          case AuthenticationServiceException busy -> "busy";
          default -> "error";
        };
    response.sendRedirect(request.getContextPath() + "/login?" + query);
  }
}
