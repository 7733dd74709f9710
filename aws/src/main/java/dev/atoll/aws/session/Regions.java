package dev.atoll.aws.session;

import dev.atoll.aws.call.CallFailure;
import dev.atoll.aws.call.Clients;
import dev.atoll.aws.call.Scheduler;
import dev.atoll.aws.call.Target;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.knowledge.Service;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.GapReason;
import dev.atoll.engine.yaml.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;

/**
 * The regions to read.
 *
 * @param names sorted
 * @param gaps regions that were asked for and are switched off, or that nobody could list
 */
public record Regions(List<String> names, List<Gap> gaps) {
  private static final String OPERATION = "DescribeRegions";
  private static final Service EC2 =
      new Service("ec2", "EC2", "Ec2Client", "ec2", Map.of(), Map.of(), Map.of());

  /** Switched on in every account, so what is read where the account does not say. */
  private static final Set<String> ALWAYS_ON =
      Set.of(
          "ap-northeast-1",
          "ap-northeast-2",
          "ap-northeast-3",
          "ap-south-1",
          "ap-southeast-1",
          "ap-southeast-2",
          "ca-central-1",
          "eu-central-1",
          "eu-north-1",
          "eu-west-1",
          "eu-west-2",
          "eu-west-3",
          "sa-east-1",
          "us-east-1",
          "us-east-2",
          "us-west-1",
          "us-west-2");

  static Regions find(
      List<String> asked,
      String account,
      String home,
      Clients clients,
      Scheduler scheduler,
      AwsCredentialsProvider credentials)
      throws InterruptedException {
    try (Ec2Client ec2 = clients.configure(Ec2Client.builder(), home, credentials).build()) {
      Map<String, Boolean> on = new TreeMap<>();
      scheduler
          .call(
              new Target(EC2, OPERATION, home),
              Set.of(),
              () -> ec2.describeRegions(request -> request.allRegions(true)))
          .regions()
          .forEach(
              region -> on.put(region.regionName(), !"not-opted-in".equals(region.optInStatus())));
      return choose(asked, account, on);
    } catch (CallFailure failure) {
      return fallback(asked, account, home, failure);
    }
  }

  static Regions choose(List<String> asked, String account, Map<String, Boolean> on) {
    if (asked.isEmpty()) {
      return new Regions(on.keySet().stream().filter(on::get).toList(), List.of());
    }
    List<String> names = new ArrayList<>();
    List<Gap> gaps = new ArrayList<>();
    for (String name : new java.util.TreeSet<>(asked)) {
      Boolean enabled = on.get(name);
      if (enabled == null) {
        throw new AtollException(
            ErrorCode.USAGE,
            "there is no region " + name + Nearest.hint(name, on.keySet()),
            "Regions of this account: " + String.join(", ", on.keySet()));
      }
      if (enabled) {
        names.add(name);
      } else {
        gaps.add(
            gap(
                account,
                name,
                GapReason.REGION_DISABLED,
                "the account has not opted in to " + name));
      }
    }
    return new Regions(List.copyOf(names), List.copyOf(gaps));
  }

  private static Regions fallback(
      List<String> asked, String account, String home, CallFailure failure) {
    Partition partition = Partition.ofRegion(home);
    List<String> names =
        !asked.isEmpty()
            ? asked.stream().sorted().distinct().toList()
            : Region.regions().stream()
                .filter(region -> !region.isGlobalRegion())
                .map(Region::id)
                .filter(name -> !partition.id().equals("aws") || ALWAYS_ON.contains(name))
                .filter(name -> Partition.ofRegion(name).id().equals(partition.id()))
                .sorted()
                .toList();
    Gap gap =
        gap(
            account,
            home,
            failure.reason(),
            "the account's regions are not known, so "
                + (asked.isEmpty() ? "those that every account has" : "those named")
                + " were read: "
                + failure.message());
    return new Regions(names, List.of(gap));
  }

  private static Gap gap(String account, String region, GapReason reason, String detail) {
    return new Gap(
        account,
        region,
        EC2.id(),
        OPERATION,
        reason,
        Optional.of(EC2.permission(OPERATION)),
        "AWS::EC2::Region",
        Optional.empty(),
        detail);
  }
}
