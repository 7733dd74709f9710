package dev.atoll.report;

import dev.atoll.engine.assess.ScanResult;
import java.io.IOException;
import java.io.Writer;

/** One output format of a scan. Implementations are stateless. */
@FunctionalInterface
public interface ReportWriter {
  /** Writes all of it; leaves {@code out} open. */
  void write(ScanResult result, Options options, Writer out) throws IOException;
}
