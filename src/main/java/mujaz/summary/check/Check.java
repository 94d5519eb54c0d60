package mujaz.summary.check;

import java.util.Optional;
import mujaz.summary.words.Statement;

/** Looks at one kind of fault. */
interface Check {
  /** What is not supported, in a few words; empty where nothing is amiss. */
  Optional<String> fault(Statement claim, Evidence evidence);
}
