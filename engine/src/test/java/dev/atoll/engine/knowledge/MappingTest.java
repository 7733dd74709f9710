package dev.atoll.engine.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTest {
  @ParameterizedTest
  @CsvSource({
    "BucketName, bucket_name",
    "clusterName, cluster_name",
    "DBInstanceArn, db_instance_arn",
    "KMSKeyId, kms_key_id",
    "Http2Enabled, http2_enabled",
    "VPC, vpc",
    "EnableIPv6, enable_i_pv6",
    "tags, tags",
  })
  void spellsAnApisNameAsTerraformDoes(String name, String spelling) {
    assertThat(Mapping.snake(name)).isEqualTo(spelling);
  }
}
