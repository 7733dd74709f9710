package dev.atoll.iac.hcl.eval;

/** The files that functions may read. */
@FunctionalInterface
public interface Files {
  /** Nothing can be read. */
  Files NONE =
      path -> {
        throw new Unreadable("no file is at hand: " + path);
      };

  /**
   * The text of a file.
   *
   * @throws Unreadable where it is not there, outside, too large, or no text
   */
  String read(String path);

  /** Why a file was not read, one line. */
  final class Unreadable extends RuntimeException {
    @java.io.Serial private static final long serialVersionUID = 1;

    private final boolean missing;

    public Unreadable(String why) {
      this(why, false);
    }

    /**
     * @param missing it would be allowed, but there is none
     */
    public Unreadable(String why, boolean missing) {
      super(why);
      this.missing = missing;
    }

    public boolean missing() {
      return missing;
    }

    @Override
    public String getMessage() {
      return String.valueOf(super.getMessage());
    }
  }
}
