package dev.atoll.store;

/**
 * Where a database is.
 *
 * @param url {@code jdbc:h2:…} or {@code jdbc:postgresql:…}
 * @param connections the most that are open at once
 */
public record Address(String url, String user, String password, int connections) {
  private static final int CONNECTIONS = 10;

  public Address(String url, String user, String password) {
    this(url, user, password, CONNECTIONS);
  }

  /** A database in memory, gone with the process. */
  public static Address memory(String name) {
    return new Address("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "atoll", "");
  }

  /** A database in a file; the path without an ending. */
  public static Address file(String path) {
    return new Address("jdbc:h2:file:" + path, "atoll", "");
  }

  boolean isPostgres() {
    return url.startsWith("jdbc:postgresql:");
  }

  /** For people: of passwords nothing, neither of the one that drivers take in the URL. */
  @Override
  public String toString() {
    String place = url.replaceFirst("[?;].*", "");
    if (!isPostgres()) {
      return place.replaceFirst("jdbc:h2:(file:)?", "");
    }
    return user.isEmpty() ? place : place + " as " + user;
  }
}
