package mujaz.bench.citizen.kinds;

import java.util.List;
import java.util.stream.Stream;
import mujaz.bench.citizen.play.Behaviour;

/** All kinds of behaviour that are played. */
public final class Kinds {
  /** By family; each name is there once. */
  public static final List<Behaviour> ALL =
      Stream.of(
              Validators.ALL,
              Pauses.ALL,
              Failures.ALL,
              Redirects.ALL,
              Bodies.ALL,
              Encodings.ALL,
              Formats.ALL,
              Hostile.ALL,
              Identities.ALL,
              Pages.ALL)
          .flatMap(List::stream)
          .toList();

  private Kinds() {}
}
