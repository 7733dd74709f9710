package dev.atoll.aws.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.aws.model.SdkModel;
import dev.atoll.engine.load.KnowledgeFile;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every {@code secrets} of the knowledge names a field that the SDK's model has. */
class KnownSecretsTest {
  private static final Pattern LIST = Pattern.compile("(?m)^secrets: \\[(.+)]");

  @Test
  void everySecretIsAFieldOfTheModel() {
    int checked = 0;
    for (KnowledgeFile file : KnowledgeFile.shipped()) {
      Matcher secrets = LIST.matcher(file.text());
      if (file.name().endsWith("/service.yaml") && secrets.find()) {
        String module = text("service", file);
        SdkModel model = new SdkModel(name -> Optional.of(text("client", file)));
        for (String secret : List.of(secrets.group(1).split(", *"))) {
          String[] parts = secret.split("\\.", 2);
          assertThat(model.struct(module + "." + parts[0]).map(struct -> struct.fields()))
              .as("%s: %s", file.name(), secret)
              .hasValueSatisfying(fields -> assertThat(fields).contains(parts[1]));
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThan(10);
  }

  private static String text(String key, KnowledgeFile file) {
    Matcher value = Pattern.compile("(?m)^" + key + ": *([A-Za-z0-9]+)").matcher(file.text());
    assertThat(value.find()).as("%s in %s", key, file.name()).isTrue();
    return value.group(1);
  }
}
