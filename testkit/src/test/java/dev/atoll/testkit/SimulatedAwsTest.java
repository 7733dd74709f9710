package dev.atoll.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class SimulatedAwsTest {
  @TempDir Path folder;

  @Test
  void keepsWhatAScriptMakesUntilReset() throws IOException {
    Path make = script("import boto3; boto3.client('sqs').create_queue(QueueName='cards')");
    Path list = script("import boto3; print(boto3.client('sqs').list_queues().get('QueueUrls'))");
    SimulatedAws aws = SimulatedAws.shared();
    aws.reset();
    aws.seed(make);
    assertThat(aws.seed(list)).contains("123456789012/cards");
    aws.reset();
    assertThat(aws.seed(list)).contains("None");
  }

  @Test
  void aScriptThatFailsTellsWhatItSaid() throws IOException {
    Path script = script("raise SystemExit('no such estate')");
    assertThatThrownBy(() -> SimulatedAws.shared().seed(script))
        .hasMessageContaining("no such estate")
        .hasMessageContaining(script.toString());
  }

  @Test
  void endsItsServer() {
    SimulatedAws aws = SimulatedAws.start();
    aws.reset();
    aws.close();
    assertThatThrownBy(aws::reset).hasMessageContaining("does not answer");
  }

  private Path script(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "script", ".py"), text);
  }
}
