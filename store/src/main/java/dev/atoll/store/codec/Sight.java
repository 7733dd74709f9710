package dev.atoll.store.codec;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was looked at in an account and region.
 *
 * @param types by name of the resource type
 */
public record Sight(SortedMap<String, Looked> types) {
  public static final Sight NONE = new Sight(new TreeMap<>());

  /**
   * What was looked at of a type.
   *
   * @param whole whether its list was read to the end
   * @param rules the numbers of the rules that judged it
   */
  public record Looked(boolean whole, SortedSet<Integer> rules) {}

  public byte[] write() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (Map.Entry<String, Looked> each : types.entrySet()) {
        out.writeUTF(each.getKey());
        out.writeBoolean(each.getValue().whole());
        out.writeShort(each.getValue().rules().size());
        for (int rule : each.getValue().rules()) {
          out.writeInt(rule);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Packed.pack(bytes.toByteArray());
  }

  public static Sight read(byte[] packed) {
    SortedMap<String, Looked> types = new TreeMap<>();
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(Packed.unpack(packed)))) {
      while (in.available() > 0) {
        String type = in.readUTF();
        boolean whole = in.readBoolean();
        SortedSet<Integer> rules = new TreeSet<>();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
          rules.add(in.readInt());
        }
        types.put(type, new Looked(whole, rules));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Sight(types);
  }
}
