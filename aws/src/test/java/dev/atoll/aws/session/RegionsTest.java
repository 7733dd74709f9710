package dev.atoll.aws.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.GapReason;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTest {
  private static final Map<String, Boolean> ON =
      new TreeMap<>(Map.of("eu-west-1", true, "us-east-1", true, "af-south-1", false));

  @Test
  void allMeansThoseSwitchedOn() {
    Regions regions = Regions.choose(List.of(), "111122223333", ON);
    assertThat(regions.names()).containsExactly("eu-west-1", "us-east-1");
    assertThat(regions.gaps()).isEmpty();
  }

  @Test
  void aRegionAskedForThatIsOffIsOneGap() {
    Regions regions =
        Regions.choose(List.of("eu-west-1", "af-south-1", "af-south-1"), "111122223333", ON);
    assertThat(regions.names()).containsExactly("eu-west-1");
    assertThat(regions.gaps())
        .singleElement()
        .returns(GapReason.REGION_DISABLED, Gap::reason)
        .returns("af-south-1", Gap::region);
  }

  @Test
  void aMisspeltRegionIsAnError() {
    assertThatThrownBy(() -> Regions.choose(List.of("eu-wset-1"), "111122223333", ON))
        .isInstanceOf(AtollException.class)
        .hasMessageContaining("there is no region eu-wset-1; did you mean eu-west-1?");
  }

  @ParameterizedTest
  @CsvSource({
    "eu-west-1, aws, us-east-1",
    "cn-northwest-1, aws-cn, cn-north-1",
    "us-gov-east-1, aws-us-gov, us-gov-west-1"
  })
  void eachPartitionHasItsHomeOfGlobalServices(String region, String id, String home) {
    assertThat(Partition.ofRegion(region)).isEqualTo(new Partition(id, home));
  }
}
