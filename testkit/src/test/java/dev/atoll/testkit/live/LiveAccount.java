package dev.atoll.testkit.live;

import dev.atoll.aws.call.CallFailure;
import dev.atoll.aws.call.Caller;
import dev.atoll.aws.convert.Converter;
import dev.atoll.aws.convert.Secrets;
import dev.atoll.aws.model.SdkModel;
import dev.atoll.aws.session.AwsSession;
import dev.atoll.engine.inventory.Inventory;
import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.judge.Judge;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.knowledge.Service;
import dev.atoll.engine.model.Status;
import dev.atoll.engine.model.Struct;
import dev.atoll.engine.plan.FieldSet;
import dev.atoll.engine.plan.ReadPlanner;
import dev.atoll.testkit.SimulatedAws;
import dev.atoll.testkit.live.Scenario.Call;
import dev.atoll.testkit.reading.Reads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An account in the simulated AWS, to make things in and to scan. */
final class LiveAccount implements AutoCloseable {
  private final KnowledgeBase knowledge = Reads.knowledge();
  private final SdkModel model = Reads.model();
  private final Converter converter = new Converter(FieldSet.ALL, new Secrets(List.of()));
  private final SimulatedAws aws;
  private final AwsSession session;

  LiveAccount(SimulatedAws aws) {
    this.aws = aws;
    this.session = Reads.session(aws.endpoint());
  }

  /** Removes all that was made. */
  void reset() {
    aws.reset();
  }

  /** The answer of a call, its first page where it has many. */
  Struct make(Call call, Names names) throws InterruptedException {
    Service service =
        Optional.ofNullable(knowledge.services().get(call.service()))
            .orElseThrow(() -> new AssertionError("There is no service " + call.service()));
    Caller caller = session.caller(model);
    List<Struct> pages = new ArrayList<>();
    try {
      caller.pages(
          service,
          call.operation(),
          Reads.HOME,
          parameters(call, names),
          Set.of(),
          page ->
              pages.add(
                  converter.struct(page, caller.operation(service, call.operation()).output())));
    } catch (CallFailure failure) {
      throw new AssertionError(call.operation() + " failed: " + failure.message(), failure);
    }
    return pages.getFirst();
  }

  /** Reads what one rule needs and no more, and judges it. */
  List<Evaluation> scan(String id, Instant now) {
    Rule rule =
        Optional.ofNullable(knowledge.rules().get(id))
            .orElseThrow(() -> new AssertionError("There is no rule " + id));
    var snapshot = Reads.read(session, model, new ReadPlanner(knowledge).forRules(List.of(rule)));
    return new Judge(new Inventory(snapshot, knowledge.types()), now, EnumSet.allOf(Status.class))
        .judge(List.of(rule))
        .evaluations();
  }

  @Override
  public void close() {
    session.close();
  }

  @SuppressWarnings("unchecked") // a filled map is a map
  private static Map<String, Object> parameters(Call call, Names names) {
    return (Map<String, Object>) names.fill(call.parameters());
  }
}
