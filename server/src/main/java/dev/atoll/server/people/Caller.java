package dev.atoll.server.people;

import dev.atoll.report.json.Values;
import dev.atoll.server.problem.Refusal;
import dev.atoll.server.problem.Refused;
import dev.atoll.store.people.Member;
import jakarta.enterprise.context.RequestScoped;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who makes the request. */
@RequestScoped
public class Caller {
  private @Nullable Member member;
  private @Nullable String session;
  private @Nullable Member noted;
  private String note = "";

  void is(Member known, @Nullable String sessionHash) {
    this.member = known;
    this.session = sessionHash;
  }

  /** Who it is; refuses where nobody is signed in. */
  public Member member() {
    if (member == null) {
      throw new Refused(
          Refusal.SIGN_IN_NEEDED, "nobody is signed in", "sign in, or give a token as Bearer");
    }
    return member;
  }

  public long tenant() {
    return member().tenant();
  }

  /** What changes are signed with. */
  public String name() {
    return member().person().email();
  }

  Optional<Member> known() {
    return Optional.ofNullable(member);
  }

  /** The hash of the session, unless the request came with a token. */
  Optional<String> session() {
    return Optional.ofNullable(session);
  }

  /** Whether a program asks, with a token: it is of one tenant only. */
  public boolean isProgram() {
    return session == null;
  }

  /** Adds a text to what the audit log says of this request. */
  public void note(String text) {
    this.note = text;
  }

  /** Adds facts by their names, of which the audit log makes a sentence. */
  public void note(Map<String, String> facts) {
    this.note = Values.text(new TreeMap<>(facts));
  }

  /** As {@link #note}, in the log of another customer of the caller's: the one that it is about. */
  public void noteFor(Member customer, Map<String, String> facts) {
    this.noted = customer;
    note(facts);
  }

  /** In whose log the request is noted, and as whom. */
  Member noted() {
    return noted == null ? member() : noted;
  }

  String note() {
    return note;
  }
}
