package dev.atoll.report.docx;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/**
 * A placeholder in a template.
 *
 * @param name without braces
 * @param text as it stands there
 * @param alone whether it is all of a paragraph of the document's own text, not of a table, header
 *     or footer
 */
record Placeholder(String name, String text, XWPFParagraph paragraph, boolean alone) {}
