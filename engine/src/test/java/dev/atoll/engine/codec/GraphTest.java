package dev.atoll.engine.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GraphTest {
  /** An object that is read when it is asked for. */
  interface Shape {}

  record Square(String colour, Point corner, long side) implements Shape {}

  record Point(long x, long y) {}

  record Put(Supplier<Object> square) implements Shape {}

  record Drawing(String title, List<Shape> shapes) {}

  private static final Later SQUARES = new Later(Square.class::isInstance, Put::new);

  private static final Point CORNER = new Point(1, 2);
  private static final Square RED = new Square("red", CORNER, 3);
  private static final Square BLUE = new Square("blue, as the title", CORNER, 4);
  private static final Drawing DRAWING =
      new Drawing("blue, as the title", List.of(RED, BLUE, RED, new Square("red", CORNER, 5)));

  @Test
  void whatIsKeptApartIsReadWhenItIsAskedFor() throws IOException {
    Drawing again = (Drawing) reader(written()).some();

    assertThat(again.title()).isEqualTo(DRAWING.title());
    assertThat(again.shapes()).hasOnlyElementsOfType(Put.class);
    assertThat(again.shapes().reversed().stream().map(shape -> ((Put) shape).square().get()))
        .isEqualTo(DRAWING.shapes().reversed());
    assertThat(again.shapes().getFirst()).isSameAs(again.shapes().get(2));
  }

  @Test
  void whatIsReadTwiceIsTheSame() throws IOException {
    Drawing again = (Drawing) reader(written()).some();
    Supplier<Object> square = ((Put) again.shapes().get(1)).square();

    assertThat(square.get()).isEqualTo(BLUE).isEqualTo(square.get());
  }

  @Test
  void whatSeveralHaveInCommonIsToldOnce() throws IOException {
    String bytes = new String(written(), StandardCharsets.ISO_8859_1);

    for (String text : List.of("red", "blue", "GraphTest$Square", "GraphTest$Point")) {
      assertThat(bytes.split(Pattern.quote(text), -1)).as(text).hasSize(2);
    }
  }

  @Test
  void withoutSuchObjectsAllIsReadAtOnce() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GraphWriter writer = new GraphWriter(new DataOutputStream(out), List.of(), Later.NOTHING);
    writer.write(DRAWING);
    ByteBuffer in = ByteBuffer.wrap(out.toByteArray());

    assertThat(new GraphReader(in, List.of(), Later.NOTHING).some()).isEqualTo(DRAWING);
  }

  private static byte[] written() throws IOException {
    GraphWriter draft =
        new GraphWriter(new DataOutputStream(new ByteArrayOutputStream()), List.of(), SQUARES);
    draft.write(DRAWING);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GraphWriter writer = new GraphWriter(new DataOutputStream(out), List.of(), SQUARES);
    writer.begin(draft.apart());
    writer.write(DRAWING);
    return out.toByteArray();
  }

  private static GraphReader reader(byte[] bytes) {
    GraphReader reader = new GraphReader(ByteBuffer.wrap(bytes), List.of(), SQUARES);
    reader.begin();
    return reader;
  }
}
