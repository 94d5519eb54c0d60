package mujaz.source.profile;

import org.jspecify.annotations.Nullable;

/**
 * Who is behind an outlet, as readers are told.
 *
 * @param name empty where it is not known
 * @param kind null where it is not known
 * @param family what outlets of one house have in common; empty for one that stands alone
 */
public record Owner(String name, @Nullable Ownership kind, String family) {
  public static final Owner UNKNOWN = new Owner("", null, "");

  public boolean isKnown() {
    return !name.isEmpty() || kind != null;
  }

  public Owner inFamily(String other) {
    return new Owner(name, kind, other);
  }
}
