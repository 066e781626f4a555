package com.merchantgrowth.identity.web;

import com.merchantgrowth.identity.Scopes;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of the OpenAPI description. Anybody may read it; it tells what is there, no data. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("商家成长中心 · Merchant Growth Center")
                .version("v1")
                .description(
                    """
                    Create a token on the page 我的令牌 (My tokens) and send it as \
                    `Authorization: Bearer …`. A token does what its account may do, within its \
                    scopes: `%s` for every GET, `%s` for definitions (measures, metrics, tiers, \
                    tasks, courses), `%s` for rewards, `%s` for what a merchant does for its own \
                    shops, `%s` for what a service provider does for shops bound to it; for a \
                    storefront `%s` for quotes, `%s` for coupons and holds, `%s` for orders; `%s` \
                    for marketing tools and `%s` for reading them only; `%s` for all other \
                    writing. Failures are problems (RFC 9457) with a stable `code`; titles and \
                    details follow `Accept-Language` (zh, en)."""
                        .formatted(
                            Scopes.READ,
                            Scopes.DEFINITIONS_WRITE,
                            Scopes.REWARDS_WRITE,
                            Scopes.SHOP_WRITE,
                            Scopes.COACHING_WRITE,
                            Scopes.QUOTE,
                            Scopes.CLAIM,
                            Scopes.ORDERS,
                            Scopes.TOOLS_WRITE,
                            Scopes.TOOLS_READ,
                            Scopes.FACTS_WRITE)))
        .components(
            new Components()
                .addSecuritySchemes(
                    "token", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")))
        .addSecurityItem(new SecurityRequirement().addList("token"));
  }
}
