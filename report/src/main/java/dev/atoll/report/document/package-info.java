/**
 * A document for people before it is a file: what it says, without how it looks in DOCX, PDF or
 * HTML.
 */
@org.jspecify.annotations.NullMarked
package dev.atoll.report.document;
