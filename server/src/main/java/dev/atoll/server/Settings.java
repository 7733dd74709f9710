package dev.atoll.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the server was started with.
 *
 * @param data the folder of the embedded database, of journals and of backups
 * @param jdbcUrl of PostgreSQL; empty for the embedded database
 * @param user of the database
 * @param password of the database
 * @param demo whether the example estate with its past is shown, kept nowhere
 * @param address where browsers find the server, without a path
 * @param local whether only this machine can reach it
 */
public record Settings(
    Path data,
    Optional<String> jdbcUrl,
    Optional<String> user,
    Optional<String> password,
    boolean demo,
    URI address,
    boolean local) {}
