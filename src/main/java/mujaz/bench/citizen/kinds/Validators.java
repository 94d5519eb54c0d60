package mujaz.bench.citizen.kinds;

import java.util.List;
import java.util.Optional;
import mujaz.bench.citizen.play.Answer;
import mujaz.bench.citizen.play.Behaviour;
import mujaz.bench.citizen.play.Visit;

/** ETag and Last-Modified in every form that servers give them (RFC 9110, 8.8). */
final class Validators {
  private static final int LONG = 3_000;

  static final List<Behaviour> ALL =
      List.of(
          Behaviour.of("no validators", Visit::rss),
          Behaviour.of("strong ETag", v -> v.tagged("\"" + v.version() + "\"")),
          Behaviour.of("weak ETag", v -> v.tagged("W/\"" + v.version() + "\"")),
          Behaviour.of("unquoted ETag", v -> v.tagged(v.version())),
          Behaviour.of("ETag beyond ASCII", v -> v.tagged("\"é-خبر-" + v.version() + "\"")),
          Behaviour.of("ETag with quotes and blanks", v -> v.tagged("\"a \"b\", " + v.version())),
          Behaviour.of("ETag of Apache's gzip", v -> v.tagged("\"" + v.version() + "-gzip\"")),
          Behaviour.of(
              "very long ETag", v -> v.tagged("\"" + v.version() + "x".repeat(LONG) + "\"")),
          Behaviour.of("Last-Modified", v -> dated(v, v.changed())),
          Behaviour.of("Last-Modified that is no date", v -> dated(v, "after " + v.version())),
          Behaviour.of(
              "Last-Modified in another zone", v -> dated(v, v.changed().replace("GMT", "+0000"))),
          Behaviour.of("both validators", Validators::both),
          Behaviour.of("new ETag, same body", v -> v.rss().etag("\"" + v.number() + "\"")),
          Behaviour.of(
              "ETag now and then",
              v -> v.number() % 2 == 1 ? v.rss().etag("\"" + v.number() + "\"") : v.rss()),
          Behaviour.of(
              "the one validator, then the other",
              v ->
                  v.number() % 2 == 1
                      ? v.rss().etag("\"" + v.number() + "\"")
                      : v.rss().modified(v.changed())),
          Behaviour.of("304 that repeats the ETag", Validators::repeated),
          Behaviour.of("304 to everything", Visit::same).unreliable(),
          Behaviour.of("200 to everything", v -> v.rss().etag("\"fixed\"").modified(v.changed())));

  private Validators() {}

  private static Answer dated(Visit visit, String date) {
    return visit.asked("if-modified-since").equals(Optional.of(date))
        ? visit.same()
        : visit.rss().modified(date);
  }

  private static Answer both(Visit visit) {
    return visit.tagged("\"" + visit.version() + "\"").kind() == Answer.Kind.SAME
        ? visit.same()
        : visit.rss().etag("\"" + visit.version() + "\"").modified(visit.changed());
  }

  private static Answer repeated(Visit visit) {
    String tag = "\"" + visit.version() + "\"";
    Answer answer = visit.tagged(tag);
    return answer.kind() == Answer.Kind.SAME ? answer.header("ETag", tag) : answer;
  }
}
