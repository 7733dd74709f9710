package dev.atoll.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AwsCallTest {

  @Test
  void queryCallsAreNamedByTheirForm() {
    AwsCall call = form("ec2", "Action=DescribeInstances&Version=2016-11-15");
    assertThat(call)
        .isEqualTo(
            new AwsCall("ec2", "DescribeInstances", "sa-east-1", "AKIDEXAMPLE", Protocol.EC2));
    assertThat(form("iam", "Version=2010-05-08&Action=ListUsers").key()).isEqualTo("iam:ListUsers");
  }

  @Test
  void theTwoLoadBalancingApisAreToldApart() {
    assertThat(form("elasticloadbalancing", "Action=X&Version=2012-06-01").key())
        .isEqualTo("elasticloadbalancing:X");
    assertThat(form("elasticloadbalancing", "Action=X&Version=2015-12-01").key())
        .isEqualTo("elasticloadbalancingv2:X");
  }

  @Test
  void jsonCallsAreNamedByTheirTarget() {
    AwsCall call =
        call("POST", "/", Map.of("x-amz-target", "DynamoDB_20120810.ListTables"), "dynamodb", "{}");
    assertThat(call.key()).isEqualTo("dynamodb:ListTables");
    assertThat(call.protocol()).isEqualTo(Protocol.JSON);
  }

  @Test
  void cborCallsAreNamedByTheirPath() {
    AwsCall call =
        call(
            "POST",
            "/service/GraniteServiceVersion20100801/operation/DescribeAlarms",
            Map.of(),
            "monitoring",
            "");
    assertThat(call.key()).isEqualTo("monitoring:DescribeAlarms");
    assertThat(call.protocol()).isEqualTo(Protocol.CBOR);
  }

  @Test
  void restCallsAreNamedByMethodPathAndParameters() {
    AwsCall call = call("GET", "/ledger?encryption&x-id=Get&max=1", Map.of(), "s3", "");
    assertThat(call.key()).isEqualTo("s3:GET /ledger?encryption&max");
    assertThat(call.protocol()).isEqualTo(Protocol.S3);
    assertThat(call.limitedAs()).isEqualTo("sa-east-1/s3");
    assertThat(call("GET", "/2013-04-01/hostedzone", Map.of(), "route53", "").protocol())
        .isEqualTo(Protocol.REST_XML);
    assertThat(call("GET", "/2015-03-31/functions/", Map.of(), "lambda", "").protocol())
        .isEqualTo(Protocol.REST_JSON);
  }

  @Test
  void unsignedCallsAreSaidToBe() {
    AwsCall call = AwsCall.of("GET", URI.create("/x"), name -> Optional.empty(), new byte[0]);
    assertThat(call.key()).isEqualTo("unsigned:GET /x");
    assertThat(call.region()).isEmpty();
  }

  private static AwsCall form(String service, String body) {
    return call(
        "POST", "/", Map.of("content-type", "application/x-www-form-urlencoded"), service, body);
  }

  private static AwsCall call(
      String method, String uri, Map<String, String> headers, String service, String body) {
    String authorization =
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260101/sa-east-1/%s/aws4_request, Signature=0"
            .formatted(service);
    return AwsCall.of(
        method,
        URI.create(uri),
        name ->
            Optional.ofNullable(name.equals("authorization") ? authorization : headers.get(name)),
        body.getBytes(UTF_8));
  }
}
