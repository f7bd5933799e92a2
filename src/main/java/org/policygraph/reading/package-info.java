/**
 * Turns the bytes of a document (plain text, HTML, PDF, DOCX) into one text that places can be
 * counted in. Uses Apache Tika, PDFBox and jsoup; knows neither statements nor the graph.
 */
@NullMarked
package org.policygraph.reading;

import org.jspecify.annotations.NullMarked;
