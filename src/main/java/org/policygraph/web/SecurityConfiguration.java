package org.policygraph.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policygraph.access.AccessToken;
import org.policygraph.access.Roles;
import org.policygraph.access.Tokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everybody reads what is published; whoever writes, or reads drafts, needs the role editor. What
 * is not named here is refused.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  private static final String SCHEME = "Bearer";

  @Bean
  SecurityFilterChain access(HttpSecurity http, Tokens tokens, JsonMapper json) throws Exception {
    AuthenticationFilter bearer =
        new AuthenticationFilter(editors(tokens), SecurityConfiguration::token);
    // The chain goes on with the request; only who asks is known.
    bearer.setSuccessHandler((request, response, authentication) -> {});
    bearer.setFailureHandler(
        (request, response, refused) ->
            refuse(response, HttpStatus.UNAUTHORIZED, refused.getMessage(), json));
    return http.csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(
            it ->
                it.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                    .addHeaderWriter(new ContentSecurity()))
        .authorizeHttpRequests(
            it ->
                it.requestMatchers("/drafts", "/drafts/**")
                    .hasRole(Roles.EDITOR)
                    .requestMatchers(HttpMethod.GET, "/**")
                    .permitAll()
                    .requestMatchers(HttpMethod.HEAD, "/**")
                    .permitAll()
                    .requestMatchers(HttpMethod.OPTIONS, "/**")
                    .permitAll()
                    // What they may not do, they refuse themselves.
                    .requestMatchers("/sparql", "/sparql/**")
                    .permitAll()
                    .requestMatchers(HttpMethod.POST, "/graphql")
                    .permitAll()
                    .anyRequest()
                    .hasRole(Roles.EDITOR))
        .exceptionHandling(
            it ->
                it.authenticationEntryPoint(
                        (request, response, refused) ->
                            refuse(
                                response,
                                HttpStatus.UNAUTHORIZED,
                                "This needs the token of an editor: Authorization: Bearer …",
                                json))
                    .accessDeniedHandler(
                        (request, response, refused) ->
                            refuse(
                                response,
                                HttpStatus.FORBIDDEN,
                                "This needs the role editor",
                                json)))
        .addFilterBefore(bearer, AnonymousAuthenticationFilter.class)
        .build();
  }

  private static AuthenticationManager editors(Tokens tokens) {
    return asked -> {
      AccessToken token =
          tokens
              .find(String.valueOf(asked.getCredentials()))
              .orElseThrow(() -> new BadCredentialsException("The token is unknown or revoked"));
      return new PreAuthenticatedAuthenticationToken(
          token.name(), token.id(), List.of(new SimpleGrantedAuthority("ROLE_" + Roles.EDITOR)));
    };
  }

  /** What the request brings; null where it brings no bearer token. */
  private static @Nullable Authentication token(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, SCHEME + " ", 0, SCHEME.length() + 1)) {
      return null;
    }
    return new PreAuthenticatedAuthenticationToken(
        "", header.substring(SCHEME.length() + 1).strip());
  }

  private static void refuse(
      HttpServletResponse response, HttpStatus status, @Nullable String why, JsonMapper json)
      throws IOException {
    response.setStatus(status.value());
    if (status == HttpStatus.UNAUTHORIZED) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, SCHEME);
    }
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response
        .getOutputStream()
        .write(json.writeValueAsBytes(ProblemDetail.forStatusAndDetail(status, why)));
  }
}
