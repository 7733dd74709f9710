package dev.atoll.cli;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.IGetter;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Options declared by calls, in the order in which help shows them. What the gate's command is made
 * of is declared so, as reading annotations takes a tenth of its time (docs/adr/0017).
 */
final class OptionList {
  private final CommandSpec spec;

  private OptionList(CommandSpec spec) {
    this.spec = spec;
  }

  /** Begins a command's. */
  static OptionList command(Object command, String name, String description) {
    OptionList list = new OptionList(CommandSpec.wrapWithoutInspection(command).name(name));
    list.spec.usageMessage().description(description).sortOptions(false);
    return list;
  }

  /** A group's, for a command with annotations to mix in. */
  static CommandSpec of(OptionGroup group) {
    return new OptionList(CommandSpec.create()).with(group).spec;
  }

  OptionList with(OptionGroup group) {
    group.declare(this);
    return this;
  }

  /** An option with one value. */
  <T> OptionList value(
      String name, String label, Class<T> type, Consumer<T> given, String description) {
    return add(single(OptionSpec.builder(name), label, type, given, description));
  }

  /** An option with one value, which is there without it, too. */
  <T> OptionList value(
      String name,
      String label,
      Class<T> type,
      String usual,
      Consumer<T> given,
      String description) {
    return add(
        single(OptionSpec.builder(name), label, type, given, description).defaultValue(usual));
  }

  /** An option with values: commas between them, or given more than once. */
  <T> OptionList values(
      String name, String label, Class<T> type, Consumer<List<T>> given, String description) {
    return add(several(name, label, type, given, description).splitRegex(","));
  }

  /** An option with values as separate words, as a shell's patterns make them. */
  <T> OptionList words(
      String name, String label, Class<T> type, Consumer<List<T>> given, String description) {
    return add(several(name, label, type, given, description).arity("1..*"));
  }

  /** An option without a value. */
  OptionList flag(String name, Consumer<Boolean> given, String description) {
    return flag(name, given, description, UnaryOperator.identity());
  }

  /** An option without a value, and what else there is to say of it. */
  OptionList flag(
      String name,
      Consumer<Boolean> given,
      String description,
      UnaryOperator<OptionSpec.Builder> more) {
    return add(
        more.apply(
            bound(OptionSpec.builder(name).type(boolean.class), given).description(description)));
  }

  /** Options that may be repeated together. */
  OptionList group(ArgGroupSpec group) {
    spec.addArgGroup(group);
    return this;
  }

  /** The command, with the options that all commands have. */
  CommandSpec spec() {
    add(
        OptionSpec.builder("-h", "--help")
            .type(boolean.class)
            .usageHelp(true)
            .description("Show this help message and exit."));
    add(
        OptionSpec.builder("-V", "--version")
            .type(boolean.class)
            .versionHelp(true)
            .description("Print version information and exit."));
    return spec;
  }

  private OptionList add(OptionSpec.Builder option) {
    spec.addOption(option.build());
    return this;
  }

  private static <T> OptionSpec.Builder single(
      OptionSpec.Builder option,
      String label,
      Class<T> type,
      Consumer<T> given,
      String description) {
    return bound(option.type(type), given).paramLabel(label).description(description);
  }

  private static <T> OptionSpec.Builder several(
      String name, String label, Class<T> type, Consumer<List<T>> given, String description) {
    return bound(OptionSpec.builder(name).type(List.class).auxiliaryTypes(type), given)
        .paramLabel(label)
        .description(description);
  }

  private static <T> OptionSpec.Builder bound(OptionSpec.Builder option, Consumer<T> given) {
    Place<T> place = new Place<>(given);
    return option.getter(place).setter(place);
  }

  /** Where picocli leaves an option's value, of the type that the option was declared with. */
  private static final class Place<T> implements IGetter, ISetter {
    private final Consumer<T> given;
    private @Nullable Object value;

    private Place(Consumer<T> given) {
      this.given = given;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"}) // null: not given
    public <V> V get() {
      return (V) value;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V> V set(V now) {
      value = now;
      // picocli begins with nothing, and the field keeps what it has without the option
      if (now != null) {
        given.accept((T) now);
      }
      return now;
    }
  }
}
