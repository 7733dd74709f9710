package dev.atoll.server.review;

import dev.atoll.report.DocumentFormat;
import dev.atoll.report.Documents;
import dev.atoll.report.Options;
import dev.atoll.report.review.ReviewDocument;
import dev.atoll.report.review.ReviewFormat;
import dev.atoll.report.review.ReviewFormat.Reviewed;
import dev.atoll.server.api.Estates;
import dev.atoll.server.http.Parsing;
import dev.atoll.server.people.Caller;
import dev.atoll.store.review.StoredReview;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A review as a file, made by the writers that the command line uses. */
@Path("/api/v1/reviews/{workload}/export")
public final class ReviewExportResource {
  private final Caller caller;
  private final Estates estates;

  ReviewExportResource(Caller caller, Estates estates) {
    this.caller = caller;
    this.estates = estates;
  }

  /** The formats of files, with their media types. */
  private enum Format {
    JSON("application/json"),
    HTML("text/html;charset=UTF-8"),
    CSV("text/csv;charset=UTF-8"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }

    String ending() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param lens one of the tenant's own; the framework without it
   * @param format json, html, csv, docx or pdf
   */
  @GET
  public Response export(
      @PathParam("workload") String workload,
      @QueryParam("lens") @Nullable String lens,
      @QueryParam("format") @Nullable String format) {
    Format wanted =
        Parsing.oneOf(
            Parsing.value(format, "format").orElse("json"), "format", Format.class, Format::ending);
    Subject subject = Subject.of(estates.of(caller), workload, lens);
    StoredReview stored = subject.review();
    return Response.ok(bytes(new Reviewed(stored.scan(), stored.review()), wanted))
        .type(wanted.mediaType)
        .header(
            "Content-Disposition",
            "attachment; filename=\"%s.%s\"".formatted(subject.stem(), wanted.ending()))
        .build();
  }

  private static byte[] bytes(Reviewed reviewed, Format format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      switch (format) {
        case JSON -> text(reviewed, ReviewFormat.JSON, out);
        case HTML -> text(reviewed, ReviewFormat.HTML, out);
        case CSV -> text(reviewed, ReviewFormat.CSV, out);
        case DOCX -> Documents.write(ReviewDocument.of(reviewed), DocumentFormat.DOCX, out);
        case PDF -> Documents.write(ReviewDocument.of(reviewed), DocumentFormat.PDF, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void text(Reviewed reviewed, ReviewFormat format, ByteArrayOutputStream out)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    format.write(reviewed, Options.plain(), writer);
    writer.flush();
  }
}
