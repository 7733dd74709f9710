package dev.atoll.engine.expression.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenPolicyTest {
  private static final String POLICY =
      """
      {"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Principal": %s, "Action": "%s", "Resource": "${not known}"}]}
      """;

  @Test
  void whatDoesNotHangOnItIsKnown() {
    String world = POLICY.formatted("\"*\"", "s3:GetObject");

    assertThat(OpenPolicy.is(world)).isTrue();
    assertThat(OpenPolicy.same(world, PolicyDocuments::allowsPublic)).hasValue(true);
    assertThat(OpenPolicy.same(world, PolicyDocuments::allowsAdmin)).hasValue(false);
    assertThat(OpenPolicy.same(world, PolicyDocuments::actions).orElseThrow())
        .isEqualTo(PolicyDocuments.actions(world));
  }

  @Test
  void whatHangsOnItIsNot() {
    String everything = POLICY.formatted("\"*\"", "*");
    String somebody = POLICY.formatted("{\"AWS\": \"${not known}\"}", "s3:GetObject");

    assertThat(OpenPolicy.same(everything, PolicyDocuments::allowsAdmin)).isEmpty();
    assertThat(OpenPolicy.same(somebody, PolicyDocuments::allowsPublic)).isEmpty();
    assertThat(OpenPolicy.same(somebody, PolicyDocuments::principals)).isEmpty();
  }

  @Test
  void whatAConditionDemandsMayBeEither() {
    String denied =
        """
        {"Statement": [{"Effect": "Deny", "Principal": "*", "Action": "*", "Resource": "*",
          "Condition": {"Bool": {"aws:SecureTransport": "%s"}}}]}
        """;

    assertThat(PolicyDocuments.deniesInsecureTransport(denied.formatted("false"))).isEqualTo(true);
    assertThat(
            OpenPolicy.same(
                denied.formatted("${not known}"), PolicyDocuments::deniesInsecureTransport))
        .isEmpty();
    assertThat(OpenPolicy.same(denied.formatted("${not known}"), PolicyDocuments::allowsPublic))
        .hasValue(false);
  }

  @ParameterizedTest
  @CsvSource({
    "IpAddress, aws:SourceIp",
    "StringEquals, aws:SourceAccount",
    "ArnLike, aws:SourceArn",
    "StringLike, aws:PrincipalOrgPaths",
    "Bool, elasticfilesystem:AccessedViaMountTarget",
  })
  void whatMayNarrowMakesNothingPublic(String operator, String key) {
    String shared =
        """
        {"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "a:b", "Resource": "*",
          "Condition": {"%s": {"%s": "${not known}"}}}]}
        """
            .formatted(operator, key);

    assertThat(OpenPolicy.same(shared, PolicyDocuments::allowsPublic)).isEmpty();
  }

  @Test
  void tooManyAreNotTried() {
    String many =
        POLICY.formatted("{\"AWS\": [" + "\"${not known}\",".repeat(9) + "\"*\"]}", "a:b");

    assertThat(OpenPolicy.same(many, PolicyDocuments::allowsPublic)).isEmpty();
  }
}
