/** Knowledge as Markdown pages: the catalogue of the rules, and what other tools check. */
@NullMarked
package dev.atoll.report.markdown;

import org.jspecify.annotations.NullMarked;
