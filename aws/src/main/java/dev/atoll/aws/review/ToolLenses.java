package dev.atoll.aws.review;

import dev.atoll.aws.session.AwsSession;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import software.amazon.awssdk.services.wellarchitected.WellArchitectedClient;
import software.amazon.awssdk.services.wellarchitected.model.ImportLensResponse;
import software.amazon.awssdk.services.wellarchitected.model.ImportLensStatus;
import software.amazon.awssdk.services.wellarchitected.model.LensStatusType;
import software.amazon.awssdk.services.wellarchitected.model.LensType;

/** The lenses of one account and region in the AWS Well-Architected Tool. */
public final class ToolLenses {
  private static final int PAGE = 50;

  private final WellArchitectedClient client;
  private final ToolCalls calls;

  /**
   * @param region where the lenses are
   */
  public ToolLenses(AwsSession session, String region) {
    this.client = session.client(WellArchitectedClient.builder(), region);
    this.calls = new ToolCalls(session.scheduler(), region);
  }

  /**
   * A custom lens of the Tool.
   *
   * @param arn by which it is applied and exported
   * @param version the one published last; empty where it is a draft
   * @param owner the account that owns it
   */
  public record LensInfo(String arn, String name, String version, String owner) {}

  /** The custom lenses that one owns or is shared, drafts too. */
  public List<LensInfo> all() {
    return Stream.of(LensType.CUSTOM_SELF, LensType.CUSTOM_SHARED)
        .flatMap(type -> of(type).stream())
        .toList();
  }

  private List<LensInfo> of(LensType type) {
    return calls.pages(
        "ListLenses",
        "the lenses cannot be listed",
        token ->
            client.listLenses(request ->
                request
                    .lensType(type)
                    .lensStatus(LensStatusType.ALL)
                    .maxResults(PAGE)
                    .nextToken(token)),
        answer ->
            answer.lensSummaries().stream()
                .map(each ->
                    new LensInfo(
                        Tool.text(each.lensArn()),
                        Tool.text(each.lensName()),
                        Tool.text(each.lensVersion()),
                        Tool.text(each.owner())))
                .toList(),
        answer -> answer.nextToken());
  }

  /**
   * Brings a lens in as a draft; bringing in the same new one twice makes one. A next version is
   * brought in each time: the draft there may be another by now.
   *
   * @param arn of the lens that this is a next version of; empty for a new one
   * @param json the lens in the Tool's format
   * @return the lens's ARN
   */
  public String importDraft(Optional<String> arn, String json) {
    String token = arn.isPresent() ? UUID.randomUUID().toString() : token(json);
    ImportLensResponse answer =
        calls.call(
            "ImportLens",
            "the lens cannot be imported",
            () ->
                client.importLens(request ->
                    request
                        .lensAlias(arn.orElse(null))
                        .jsonString(json)
                        .clientRequestToken(token)));
    if (answer.status() == ImportLensStatus.ERROR) {
      throw new AtollException(
          ErrorCode.TOOL_REFUSED,
          "the Well-Architected Tool: the lens was not imported",
          "the Tool says no more; its console shows why when the file is imported there");
    }
    return answer.lensArn();
  }

  /**
   * Publishes the draft of a lens. While the Tool still takes the draft in it says that there is a
   * conflict: that is waited out.
   *
   * @param json the draft: publishing the same one twice under a version is publishing it once
   * @param major whether workloads must accept it before they are reviewed by it
   */
  public void publish(String arn, String json, String version, boolean major) {
    calls.call(
        "CreateLensVersion",
        "version %s of the lens cannot be published".formatted(version),
        Failures.CONFLICT,
        () ->
            client.createLensVersion(request ->
                request
                    .lensAlias(arn)
                    .lensVersion(version)
                    .isMajorVersion(major)
                    .clientRequestToken(token(arn, json, version))));
  }

  /**
   * Fails where a lens has a version already: asked before a draft is brought in.
   *
   * @throws AtollException USAGE
   */
  public void checkFree(String arn, String version) {
    boolean free =
        calls
            .find(
                "ExportLens",
                "the versions of the lens",
                Failures.GONE_OR_INVALID,
                () -> client.exportLens(request -> request.lensAlias(arn).lensVersion(version)))
            .isEmpty();
    if (free) {
      return;
    }
    throw new AtollException(
        ErrorCode.USAGE,
        "the lens has a version %s already".formatted(version),
        "name another; nothing was imported");
  }

  /**
   * A lens in the Tool's format.
   *
   * @param version the one published last where it is empty
   */
  public String export(String arn, Optional<String> version) {
    return calls
        .call(
            "ExportLens",
            "the lens cannot be exported",
            () ->
                client.exportLens(
                    request -> request.lensAlias(arn).lensVersion(version.orElse(null))))
        .lensJSON();
  }

  /** Asking twice for the same is asking once. */
  private static String token(String... parts) {
    return UUID.nameUUIDFromBytes(String.join("\n", parts).getBytes(StandardCharsets.UTF_8))
        .toString();
  }
}
