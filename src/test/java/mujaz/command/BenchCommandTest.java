package mujaz.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchCommandTest {
  @Test
  void withoutANameItListsTheBenchmarks() {
    StringWriter said = new StringWriter();
    int code = new CommandLine(new BenchCommand()).setErr(new PrintWriter(said)).execute();
    assertThat(code).isEqualTo(2);
    assertThat(said.toString()).contains("Name a benchmark.").contains("feeds");
  }
}
