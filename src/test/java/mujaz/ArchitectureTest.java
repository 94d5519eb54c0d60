package mujaz;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Data flows left to right; imports point only left. */
class ArchitectureTest {
  private static final List<String> ROAD =
      List.of(
          "text",
          "store",
          "source",
          "fetch",
          "feed",
          "article",
          "story",
          "summary",
          "search",
          "ingest",
          "subscription",
          "digest",
          "delivery",
          "admin",
          "chat",
          "telegram",
          "web",
          "jobs",
          "sample",
          "bench",
          "command");

  private static final JavaClasses MAIN =
      new ClassFileImporter().withImportOption(ArchitectureTest::isNoTest).importPackages("mujaz");

  /** Tests are what stands beside this one, wherever the build puts them. */
  private static boolean isNoTest(Location location) {
    return !location.contains(
        ArchitectureTest.class.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  @Test
  void packagesFollowTheRoad() {
    for (int i = 0; i < ROAD.size() - 1; i++) {
      String[] later =
          ROAD.subList(i + 1, ROAD.size()).stream()
              .map(name -> "mujaz." + name + "..")
              .toArray(String[]::new);
      check(
          noClasses()
              .that()
              .resideInAPackage("mujaz." + ROAD.get(i) + "..")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(later));
    }
  }

  @Test
  void noCycles() {
    check(slices().matching("mujaz.(*)..").should().beFreeOfCycles());
  }

  @Test
  void everyPackageIsOnTheRoad() {
    assertThat(MAIN)
        .allSatisfy(
            type -> {
              String name = type.getPackageName();
              if (!name.equals("mujaz")) {
                assertThat(ROAD).contains(name.split("\\.")[1]);
              }
            });
  }

  @Test
  void timeIsHandedIn() {
    check(
        noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalTime.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(System.class, "currentTimeMillis"));
  }

  @Test
  void edgesOwnTheirLibraries() {
    onlyIn("org.telegram..", "mujaz.telegram..");
    onlyIn("io.javalin..", "mujaz.web..");
    onlyIn("io.micrometer..", "mujaz.web.metrics");
    onlyIn("org.apache.lucene..", "mujaz.text..", "mujaz.story..", "mujaz.search..");
    onlyIn("okhttp3..", "mujaz", "mujaz.fetch..", "mujaz.telegram..", "mujaz.summary..");
    onlyIn("java.sql..", "mujaz.store..");
    onlyIn("com.zaxxer..", "mujaz.store..");
    onlyIn("org.flywaydb..", "mujaz.store..");
  }

  /** An address that came from outside is asked by {@code Fetcher} alone. */
  @Test
  void nobodyGoesPastTheFetcher() {
    onlyIn("java.net.http..");
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("mujaz.fetch..", "mujaz.telegram..", "mujaz.summary..")
            .should()
            .callMethod(OkHttpClient.class, "newCall", Request.class));
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("mujaz.fetch..", "mujaz.bench..")
            .and()
            .doNotHaveFullyQualifiedName("mujaz.command.HeldDatabase")
            .and()
            .doNotHaveFullyQualifiedName("mujaz.telegram.NoDelaySockets")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Socket.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(URLConnection.class));
    check(
        noClasses()
            .should()
            .callMethod(URL.class, "openStream")
            .orShould()
            .callMethod(Jsoup.class, "connect", String.class));
  }

  @Test
  void onlyCommandsPrint() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("mujaz.command..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err"));
  }

  @Test
  void noStaticState() {
    check(fields().that(isDeclaredInMujaz()).and().areStatic().should().beFinal());
    check(
        classes()
            .should()
            .haveSimpleNameNotEndingWith("Util")
            .andShould()
            .haveSimpleNameNotEndingWith("Utils")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper")
            .andShould()
            .haveSimpleNameNotEndingWith("Manager")
            .andShould()
            .haveSimpleNameNotEndingWith("Impl"));
  }

  private static DescribedPredicate<JavaField> isDeclaredInMujaz() {
    return DescribedPredicate.describe(
        "written by hand", field -> !field.getName().startsWith("$"));
  }

  private static void onlyIn(String library, String... packages) {
    check(
        noClasses()
            .that(
                DescribedPredicate.describe(
                    "outside " + String.join(", ", packages), outside(packages)))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(library));
  }

  private static java.util.function.Predicate<JavaClass> outside(String... packages) {
    return type -> {
      for (String name : packages) {
        boolean tree = name.endsWith("..");
        String root = tree ? name.substring(0, name.length() - 2) : name;
        if (type.getPackageName().equals(root)
            || (tree && type.getPackageName().startsWith(root + "."))) {
          return false;
        }
      }
      return true;
    };
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(MAIN);
  }
}
