package org.policygraph.reading;

/**
 * A document that was read.
 *
 * @param mediaType such as {@code text/plain} or {@code application/pdf}
 * @param sha256 of the bytes, in hexadecimal: with the program's version it fixes the text
 * @param text with {@code \n} between lines, a tab between the cells of a row; of a plain text, the
 *     text as it is
 */
public record ReadDocument(String mediaType, String sha256, String text) {}
