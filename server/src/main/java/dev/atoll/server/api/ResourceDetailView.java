package dev.atoll.server.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.atoll.store.resource.ResourceDetail;
import dev.atoll.store.resource.ResourceLink;
import dev.atoll.store.resource.ResourceVersion;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All of a resource.
 *
 * @param configuration in the API's spelling
 */
public record ResourceDetailView(
    @JsonUnwrapped ResourceView item,
    @JsonRawValue @Schema(type = SchemaType.OBJECT) String configuration,
    List<LinkView> links,
    List<LinkView> linkedFrom,
    List<FindingView> findings,
    List<VersionView> versions) {

  /**
   * @param to the resource at the other end
   * @param by the path of the field that names it
   */
  public record LinkView(RefView to, String by) {
    static LinkView of(ResourceLink link) {
      return new LinkView(RefView.of(link.other()), link.by());
    }
  }

  public record VersionView(Instant from, @Nullable Instant to, String hash) {
    static VersionView of(ResourceVersion version) {
      return new VersionView(version.from(), version.to().orElse(null), version.hash());
    }
  }

  static ResourceDetailView of(ResourceDetail detail) {
    return new ResourceDetailView(
        ResourceView.of(detail.item()),
        detail.configuration(),
        detail.links().stream().map(LinkView::of).toList(),
        detail.linkedFrom().stream().map(LinkView::of).toList(),
        detail.findings().stream().map(FindingView::of).toList(),
        detail.versions().stream().map(VersionView::of).toList());
  }
}
