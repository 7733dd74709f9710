package dev.atoll.server;

import dev.atoll.aws.model.Models;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.store.Database;
import dev.atoll.store.people.ApiTokens;
import dev.atoll.store.people.AuditLog;
import dev.atoll.store.people.People;
import dev.atoll.store.people.Sessions;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Makes what the server's parts share. All of it is safe for many threads. */
final class Wiring {
  @Produces
  @Singleton
  Settings settings() {
    return Ground.laid().settings();
  }

  @Produces
  @Singleton
  InstantSource clock() {
    return InstantSource.system();
  }

  @Produces
  @Singleton
  KnowledgeBase knowledge() {
    return Models.shipped();
  }

  @Produces
  @Singleton
  Database database() {
    return Ground.laid().database();
  }

  void close(@Disposes Database database) {
    database.close();
  }

  @Produces
  @Singleton
  People people(Database database, InstantSource clock) {
    return new People(database, clock);
  }

  @Produces
  @Singleton
  Sessions sessions(Database database, InstantSource clock) {
    return new Sessions(database, clock);
  }

  @Produces
  @Singleton
  ApiTokens tokens(Database database, InstantSource clock) {
    return new ApiTokens(database, clock);
  }

  @Produces
  @Singleton
  AuditLog auditLog(Database database, InstantSource clock) {
    return new AuditLog(database, clock);
  }
}
