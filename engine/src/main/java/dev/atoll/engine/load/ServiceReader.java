package dev.atoll.engine.load;

import dev.atoll.engine.knowledge.Service;
import dev.atoll.engine.knowledge.Service.Rate;
import dev.atoll.engine.yaml.Fields;
import dev.atoll.engine.yaml.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads {@code service.yaml}. Its operations are checked once the SDK's client is known. */
final class ServiceReader {
  private ServiceReader() {}

  static Service read(Fields fields) {
    String id = fields.text("service");
    Service service =
        new Service(
            id,
            fields.text("title"),
            fields.text("client"),
            fields.textIf("prefix").orElse(id),
            texts(fields.find("permissions")),
            rates(fields),
            texts(fields.find("errors")),
            java.util.Set.copyOf(fields.texts("secrets")),
            java.util.Set.copyOf(fields.texts("plain")));
    fields.finish();
    return service;
  }

  private static Map<String, String> texts(Optional<Value> mapping) {
    Map<String, String> texts = new LinkedHashMap<>();
    mapping.ifPresent(value ->
        value
            .entries()
            .forEach((key, text) ->
                key.text().ifPresent(k -> text.text().ifPresent(t -> texts.put(k, t)))));
    return Map.copyOf(texts);
  }

  private static Map<String, Rate> rates(Fields fields) {
    Map<String, Rate> rates = new LinkedHashMap<>();
    fields
        .find("rates")
        .ifPresent(value ->
            value
                .entries()
                .forEach(
                    (key, rate) -> key.text().ifPresent(k -> rates.put(k, rate(rate.fields())))));
    return Map.copyOf(rates);
  }

  private static Rate rate(Fields fields) {
    Optional<Value> perSecond = fields.require("perSecond");
    Optional<Double> number =
        perSecond
            .flatMap(Value::plain)
            .filter(Number.class::isInstance)
            .map(n -> ((Number) n).doubleValue())
            .filter(n -> n > 0);
    if (perSecond.isPresent() && number.isEmpty()) {
      perSecond.get().problem("a number above 0 is expected here");
    }
    Rate rate = new Rate(number.orElse(1.0), fields.number("burst"));
    fields.finish();
    return rate;
  }
}
