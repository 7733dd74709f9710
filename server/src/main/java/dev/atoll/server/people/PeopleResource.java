package dev.atoll.server.people;

import dev.atoll.server.contract.OneOf;
import dev.atoll.server.http.Listed;
import dev.atoll.server.problem.Refusal;
import dev.atoll.server.problem.Refused;
import dev.atoll.store.people.Member;
import dev.atoll.store.people.People;
import dev.atoll.store.people.Person;
import dev.atoll.store.people.Role;
import dev.atoll.store.people.Sessions;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The people of a tenant. */
@Path("/api/v1/people")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PeopleResource {
  private final Caller caller;
  private final People people;
  private final Sessions sessions;
  private final Plans plans;

  PeopleResource(Caller caller, People people, Sessions sessions, Plans plans) {
    this.caller = caller;
    this.people = people;
    this.sessions = sessions;
    this.plans = plans;
  }

  public record PersonView(
      String id,
      String email,
      String name,
      @OneOf(Role.class) String role,
      @Nullable Instant lastSeen) {
    static PersonView of(Member member) {
      Person person = member.person();
      return new PersonView(
          String.valueOf(person.id()),
          person.email(),
          person.name(),
          member.role().id(),
          person.seenAt().orElse(null));
    }
  }

  /**
   * @param password for who is to sign in with one; leave it out for OpenID Connect
   */
  @Schema(name = "PersonDraft")
  public record Draft(
      @Nullable String email,
      @Nullable String name,
      @OneOf(Role.class) @Nullable String role,
      @Nullable String password) {}

  /** What is given is changed. */
  @Schema(name = "PersonChange")
  public record Change(
      @Nullable String name, @OneOf(Role.class) @Nullable String role, @Nullable String password) {}

  @GET
  public Listed<PersonView> list() {
    return Listed.of(people.of(caller.tenant()).stream().map(PersonView::of).toList());
  }

  @POST
  @Needs(Role.OWNER)
  public PersonView add(@Nullable Draft draft) {
    if (draft == null) {
      throw Refused.invalid("the body is missing", "send email, name and role");
    }
    String email = Inputs.email(draft.email());
    String name = Inputs.text(draft.name() == null ? draft.email() : draft.name(), "name");
    Role role = role(draft.role());
    List<Member> there = people.of(caller.tenant());
    if (there.stream().anyMatch(member -> member.person().email().equalsIgnoreCase(email))) {
      throw new Refused(Refusal.CONFLICT, email + " is there already", "change the role instead");
    }
    plans.mayAddPerson(caller.tenant(), there.size());
    Optional<String> hash = Optional.ofNullable(draft.password()).map(Passwords::hash);
    caller.note(Map.of("person", email, "role", role.id()));
    return PersonView.of(people.join(caller.tenant(), email, name, role, hash));
  }

  /** An owner changes anybody; everybody their own name and password. */
  @PATCH
  @Path("/{id}")
  @Needs(Role.VIEWER)
  public PersonView change(@PathParam("id") String id, @Nullable Change change) {
    Member member = member(id);
    boolean self = member.person().id() == caller.member().person().id();
    boolean owner = caller.member().role() == Role.OWNER;
    if (change == null) {
      return PersonView.of(member);
    }
    if (!owner && (!self || change.role() != null)) {
      throw new Refused(
          Refusal.FORBIDDEN, "only an owner changes others and roles", "ask an owner");
    }
    if (change.password() != null && (!self || caller.isProgram())) {
      // a token, which may be a viewer's, must never become its maker
      throw new Refused(
          Refusal.FORBIDDEN,
          "only they themselves change their password, signed in and not by a token",
          "");
    }
    if (change.name() != null && !self && people.memberships(member.person().id()).size() > 1) {
      throw new Refused(
          Refusal.FORBIDDEN, "they are known to other customers, too", "let them change it");
    }
    if (caller.isProgram() && !owner) {
      throw new Refused(Refusal.FORBIDDEN, "a token changes nobody's name", "sign in instead");
    }
    // all of it is looked at before any of it is changed
    Optional<Role> role = Optional.ofNullable(change.role()).map(PeopleResource::role);
    Optional<String> name =
        Optional.ofNullable(change.name()).map(text -> Inputs.text(text, "name"));
    Optional<String> hash = Optional.ofNullable(change.password()).map(Passwords::hash);
    long person = member.person().id();
    if (role.isPresent() && people.change(caller.tenant(), person, role.get()).isEmpty()) {
      throw lastOwner();
    }
    name.ifPresent(wanted -> people.rename(person, wanted));
    hash.ifPresent(wanted -> {
      people.password(person, wanted);
      sessions.closeOthers(person, caller.session().orElse(""));
    });
    Member changed = member(id);
    caller.note(Map.of("person", changed.person().email(), "role", changed.role().id()));
    return PersonView.of(changed);
  }

  @DELETE
  @Path("/{id}")
  @Needs(Role.OWNER)
  public void remove(@PathParam("id") String id) {
    Member member = member(id);
    caller.note(Map.of("person", member.person().email()));
    if (!people.leave(caller.tenant(), member.person().id())) {
      throw lastOwner();
    }
  }

  private static Refused lastOwner() {
    return new Refused(
        Refusal.CONFLICT, "this is the last owner", "make somebody else an owner first");
  }

  private Member member(String id) {
    long person = Inputs.id(id, "person");
    return people.of(caller.tenant()).stream()
        .filter(member -> member.person().id() == person)
        .findFirst()
        .orElseThrow(() -> Refused.notFound("person", id));
  }

  static Role role(@Nullable String role) {
    try {
      return Role.of(role == null ? "viewer" : role);
    } catch (IllegalArgumentException e) {
      throw Refused.invalid(
          "role: there is none of this name", "viewer, partner, engineer or owner");
    }
  }
}
