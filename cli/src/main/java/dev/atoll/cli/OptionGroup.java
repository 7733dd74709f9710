package dev.atoll.cli;

/** Options that belong together, of one command or of several. */
interface OptionGroup {
  /** Adds the options to a list; they keep the values that are given. */
  void declare(OptionList options);
}
