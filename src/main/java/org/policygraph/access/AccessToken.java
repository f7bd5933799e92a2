package org.policygraph.access;

/**
 * What is kept of a token. Whoever holds the token is an editor.
 *
 * @param id part of the token, so that it can be named without giving it away
 * @param name whose it is, or what it is for
 * @param created the instant, ISO 8601 in UTC
 * @param sha256 of the whole token, in hexadecimal: a token has 256 random bits, so that no slower
 *     hash is needed
 */
public record AccessToken(String id, String name, String created, String sha256) {}
