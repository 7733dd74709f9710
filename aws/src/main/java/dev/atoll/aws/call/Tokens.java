package dev.atoll.aws.call;

import dev.atoll.aws.convert.Found;
import dev.atoll.aws.model.SdkCall;
import dev.atoll.aws.model.SdkStruct;
import dev.atoll.engine.knowledge.Path;
import dev.atoll.engine.shape.Shape.Structure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;

/** How the next page is asked for where the SDK has no paginator. */
final class Tokens {
  private static final List<String> NAMES =
      List.of("NextToken", "nextToken", "NextMarker", "Marker", "NextPageToken");

  /** The parameter that asks for the next page, and its value. */
  record Token(String parameter, String value) {}

  private Tokens() {}

  static Optional<Token> next(SdkCall call, SdkPojo page) {
    return paths(call.output()).flatMap(path -> token(call, path, page).stream()).findFirst();
  }

  private static Optional<Token> token(SdkCall call, Path path, SdkPojo page) {
    String field = path.steps().getLast().field();
    Optional<String> parameter =
        Stream.of(field, field.replace("Next", ""))
            .filter(name -> call.input().fields().contains(name))
            .findFirst();
    return Found.answer(page, call.output()).at(path).stream()
        .map(found -> found.raw().toString())
        .filter(value -> !value.isEmpty())
        .findFirst()
        .flatMap(value -> parameter.map(name -> new Token(name, value)));
  }

  /** Where a token may stand: in the answer, or in the list that is all of the answer. */
  private static Stream<Path> paths(SdkStruct output) {
    Stream<Path> top = NAMES.stream().filter(output.fields()::contains).map(Path::parse);
    Stream<Path> nested =
        output.fields().size() != 1
            ? Stream.empty()
            : output.fields().stream()
                .filter(name -> output.field(name).orElseThrow() instanceof Structure)
                .flatMap(name -> NAMES.stream().map(token -> Path.parse(name + "." + token)));
    return Stream.concat(top, nested);
  }
}
