package mujaz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files stay small enough to read in one sitting. */
class SizeTest {
  private static final Path MAIN = Path.of("src/main/java");
  private static final Path TESTS = Path.of("src/test/java");

  @Test
  void noFileIsTooLong() {
    assertThat(files(MAIN)).allSatisfy(file -> assertThat(lines(file)).isLessThanOrEqualTo(350));
    assertThat(files(TESTS)).allSatisfy(file -> assertThat(lines(file)).isLessThanOrEqualTo(350));
    assertThat(lines(MAIN.resolve("mujaz/Mujaz.java"))).isLessThan(80);
  }

  @Test
  void filesAreShortOnTheWhole() {
    List<Integer> sizes =
        files(MAIN).stream()
            .filter(file -> !file.endsWith("package-info.java"))
            .map(SizeTest::lines)
            .sorted()
            .toList();
    assertThat(sizes.get(sizes.size() / 2)).as("median").isLessThanOrEqualTo(80);
    assertThat(sizes.get(sizes.size() * 9 / 10)).as("p90").isLessThanOrEqualTo(180);
  }

  @Test
  void everyPackageSaysItsJobAndIsNullMarked() {
    Map<Path, List<Path>> packages =
        files(MAIN).stream().collect(Collectors.groupingBy(Path::getParent));
    assertThat(packages)
        .allSatisfy(
            (folder, files) -> {
              Path info = folder.resolve("package-info.java");
              assertThat(info).exists();
              assertThat(read(info)).contains("@NullMarked");
            });
  }

  private static List<Path> files(Path root) {
    try (Stream<Path> tree = Files.walk(root)) {
      return tree.filter(path -> path.toString().endsWith(".java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int lines(Path file) {
    return (int) read(file).lines().count();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
