package dev.atoll.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Struct;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class InlineExceptionsTest {
  private static final Set<String> RULES = Set.of("s3-logging", "s3-versioning");

  private static Resource at(String id, int line) {
    return new Resource(
        "AWS::S3::Bucket",
        "1",
        "eu-west-1",
        id,
        id,
        Optional.empty(),
        Map.of(),
        Struct.empty(),
        Optional.of(new Resource.Location("main.tf", line)));
  }

  private static List<RiskException> read(String text, Resource... resources) {
    return InlineExceptions.read(List.of(resources), RULES, _ -> text.lines().toList());
  }

  @Test
  void aCommentInsideOrRightAboveIsAboutItsResource() {
    List<RiskException> all =
        read(
            """
            # atoll:accept s3-logging until 2027-06-30 by web team: public pictures, logged by the CDN
            # (see the wiki)
            resource "aws_s3_bucket" "a" {
            }
            resource "aws_s3_bucket" "b" {
              // atoll:accept s3-versioning until 2027-01-31 by jane@example.com: scratch
            }
            """,
            at("aws_s3_bucket.a", 3),
            at("aws_s3_bucket.b[0]", 5),
            at("aws_s3_bucket.b[1]", 5));

    assertThat(all)
        .extracting(each -> each.rule() + " " + each.resource().pattern())
        .containsExactly(
            "s3-logging aws_s3_bucket.a",
            "s3-versioning aws_s3_bucket.b[0]",
            "s3-versioning aws_s3_bucket.b[1]");
    assertThat(all.getFirst().owner()).isEqualTo("web team");
    assertThat(all.getFirst().reason()).isEqualTo("public pictures, logged by the CDN");
    assertThat(all.getFirst().expires()).isEqualTo(LocalDate.parse("2027-06-30"));
  }

  @Test
  void everyProblemIsToldWithItsPlace() {
    assertThatThrownBy(() ->
            read(
                """
                # atoll:accept s3-logging until 2027-06-30 by jane: nothing is here
                x = 1
                resource "aws_s3_bucket" "a" {
                  # atoll:accept s3-loging until 2027-06-30 by jane: a slip
                  # atoll:accept s3-logging until soon by jane: no day
                  # atoll:accept s3-logging by jane
                }
                """,
                at("a", 3)))
        .isInstanceOf(AtollException.class)
        .hasMessageContaining("main.tf:1:3: there is no resource here")
        .hasMessageContaining("main.tf:4:5: there is no rule s3-loging; did you mean s3-logging?")
        .hasMessageContaining("main.tf:5:5: soon is no day")
        .hasMessageContaining("main.tf:6:5: this exception lacks something");
  }
}
