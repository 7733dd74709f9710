/** Documents as DOCX: from nothing, or into a partner's own template. */
@org.jspecify.annotations.NullMarked
package dev.atoll.report.docx;
