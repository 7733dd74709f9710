package dev.atoll.server;

import java.net.URI;
import java.nio.file.Path;

/**
 * What the server was started with.
 *
 * @param data the folder of the embedded database and of journals
 * @param demo whether the example estate with its past is shown, kept nowhere
 * @param address where browsers find the server, without a path
 * @param local whether only this machine can reach it
 */
public record Settings(Path data, boolean demo, URI address, boolean local) {}
